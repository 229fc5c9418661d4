import { expect, test } from 'vitest'
import { egovNotice } from './egov-notice.ts'

const FACTS = {
  issuer: 'Ủy ban nhân dân xã Suối Mẫu',
  plan: 'Kế hoạch số 17/KH-UBND ngày 12/01/2026 về tuyên truyền mẫu',
  period: 'từ 01/01/2026 đến 31/12/2026',
  tasks: [
    { title: 'Phát bài trên loa;', lead: 'Trung tâm Văn hóa', when: 'Hằng tháng', isRequested: false },
    { title: 'Họp thôn', lead: 'Các thôn', when: '', isRequested: false },
    { title: 'Nhắn đoàn viên', lead: 'Các thôn', when: 'Quý II', isRequested: true },
  ],
  focalUnit: 'Văn phòng HĐND và UBND',
}

test('what, who does what by when, whom to ask; what the plan does not say is said so; no links', () => {
  const text = egovNotice(FACTS)
  expect(text).toContain('Kế hoạch có 3 việc')
  expect(text).toContain('TRUNG TÂM VĂN HÓA\n- Phát bài trên loa. Thời hạn: Hằng tháng.')
  expect(text).toContain(
    'CÁC THÔN\n- Họp thôn. (kế hoạch chưa ghi thời hạn)\n- Đề nghị: Nhắn đoàn viên. Thời hạn: Quý II.',
  )
  expect(text).toContain('Đầu mối liên hệ: Văn phòng HĐND và UBND.')
  expect(text).not.toMatch(/https?:|www\./)
})

test('a plan without work says so', () => {
  expect(egovNotice({ ...FACTS, tasks: [], focalUnit: null })).toContain('chưa có việc nào')
})
