import { describe, expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'
import { textDocument } from './text-document.ts'

const HEAD = ['ỦY BAN NHÂN DÂN', 'XÃ MẪU', 'Số: 12/KH-UBND', 'Mẫu, ngày 05 tháng 01 năm 2026', 'KẾ HOẠCH']
const TITLE = ['Tuyên truyền cải cách hành chính năm 2026', '']
const WIDE = Array.from({ length: 3 }, () => `- ${'Nâng cao nhận thức của cán bộ, công chức và người dân. '.repeat(3)}`)

const read = (...lines: string[]): ReturnType<typeof readPlan> =>
  readPlan(textDocument([{ name: 'mẫu', text: [...HEAD, ...TITLE, 'I. MỤC ĐÍCH', ...WIDE, ...lines].join('\n') }]))

describe('prose under a form says how often', () => {
  test.each([
    [['Hằng tuần, hằng tháng đăng tải tin, bài về CCHC.'], 'recurring', 'week'],
    [['Xây dựng và phát sóng chuyên mục CCHC hằng tháng.'], 'recurring', 'month'],
    [['Phát bản tin hằng tuần.', 'Tổ chức tọa đàm hằng quý.'], 'unspecified', null],
    [['Đăng tải tin, bài về CCHC.'], 'unspecified', null],
  ])('%s', (prose, kind, every) => {
    const plan = read(
      'II. HÌNH THỨC TUYÊN TRUYỀN',
      '1. Tuyên truyền trên hệ thống truyền thanh',
      ...prose,
      '2. Tọa đàm',
    )
    expect(plan.activities[0]?.title).toBe('Tuyên truyền trên hệ thống truyền thanh')
    expect(plan.activities[0]?.timing).toMatchObject({ kind, every })
  })
})

test.each([
  [
    'Giao Phòng Văn hóa - Xã hội là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện.',
    'Phòng Văn hóa - Xã hội',
    'là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện.',
  ],
  ['Giao Phòng Kinh tế, Hạ tầng và Đô thị cân đối kinh phí.', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'cân đối kinh phí.'],
])('%s', (text, unit, duty) => {
  expect(read('II. TỔ CHỨC THỰC HIỆN', `1. ${text}`).responsibilities).toEqual([{ unit, asked: false, duties: [duty] }])
})

test('forms told paragraph by paragraph', () => {
  const plan = read(
    'II. HÌNH THỨC TUYÊN TRUYỀN',
    'Trên hệ thống truyền thanh. Mỗi tuần phát sóng ít nhất 02 tin, bài về cải cách hành chính của xã, của tỉnh và của Trung ương theo hướng dẫn.',
    '',
    'Hội thi: Tổ chức trong tháng 9/2026 cho cán bộ, công chức, đoàn viên thanh niên và người dân trên địa bàn toàn xã, các thôn.',
  )
  expect(plan.activities.map(({ ref, title, timing }) => [ref, title, timing.kind, timing.text])).toEqual([
    ['II.1', 'Trên hệ thống truyền thanh', 'recurring', 'Mỗi tuần'],
    ['II.2', 'Hội thi', 'period', 'trong tháng 9/2026'],
  ])
})

test('one paragraph is no list of forms', () => {
  expect(read('II. HÌNH THỨC TUYÊN TRUYỀN', 'Tuyên truyền bằng nhiều hình thức.').activities).toEqual([])
})
