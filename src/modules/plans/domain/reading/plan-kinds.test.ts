import { expect, test } from 'vitest'
import { planKindOf } from './plan-kinds.ts'

test.each([
  ['Tuyên truyền cải cách hành chính năm 2026', 'communication'],
  ['Thông tin, tuyên truyền cải cách hành chính năm 2026', 'communication'],
  ['Truyền thông về cải cách hành chính năm 2026', 'communication'],
  ['Tuyên truyền chuyển đổi số năm 2025', 'communication'],
  ['Cải cách hành chính năm 2025 của xã Mẫu', 'administrative-reform'],
  ['Kiểm soát thủ tục hành chính năm 2026', 'procedure-control'],
  ['Rà soát, đánh giá thủ tục hành chính năm 2026', 'procedure-review'],
  ['Chuyển đổi số năm 2025 trên địa bàn xã', 'digital-transformation'],
  ['Nâng cao Chỉ số hài lòng năm 2026', 'index-improvement'],
  ['Phòng chống thiên tai năm 2026', null],
  [null, null],
])('%s', (title, code) => {
  expect(planKindOf(title)?.code ?? null).toBe(code)
})
