import { expect, test } from 'vitest'
import { moveYears } from './move-years.ts'

// A plan of 2026 becomes one of 2027.
const CASES: [text: string, moved: string, places: number][] = [
  ['Tuyên truyền cải cách hành chính năm 2026', 'Tuyên truyền cải cách hành chính năm 2027', 1],
  ['Trước 17/01/2026', 'Trước 17/01/2027', 1],
  ['Trước 17/01', 'Trước 17/01', 0],
  ['Tháng 01/2026', 'Tháng 01/2027', 1],
  ['Quý III năm 2026', 'Quý III năm 2027', 1],
  ['Từ ngày 01/4/2026 đến ngày 15/4/2026', 'Từ ngày 01/4/2027 đến ngày 15/4/2027', 2],
  ['Trước ngày 10/01/2027 gửi báo cáo năm 2026', 'Trước ngày 10/01/2028 gửi báo cáo năm 2027', 2],
  ['Hoàn thành trước ngày 30 tháng 01 năm 2026', 'Hoàn thành trước ngày 30 tháng 01 năm 2027', 1],
  ['6 tháng cuối năm 2026', '6 tháng cuối năm 2027', 1],
  // What is cited keeps its year, what is to be done after it does not.
  [
    'Thực hiện Kế hoạch số 15/KH-UBND ngày 10/01/2026 của UBND tỉnh về tuyên truyền năm 2026',
    'Thực hiện Kế hoạch số 15/KH-UBND ngày 10/01/2026 của UBND tỉnh về tuyên truyền năm 2026',
    0,
  ],
  [
    'Tuyên truyền Nghị định số 118/2026/NĐ-CP của Chính phủ; hoàn thành trước ngày 30/6/2026',
    'Tuyên truyền Nghị định số 118/2026/NĐ-CP của Chính phủ; hoàn thành trước ngày 30/6/2027',
    1,
  ],
  [
    'Phổ biến Quyết định số 5/QĐ-UBND ngày 02/01/2026 của UBND tỉnh trước ngày 30/6/2026',
    'Phổ biến Quyết định số 5/QĐ-UBND ngày 02/01/2026 của UBND tỉnh trước ngày 30/6/2027',
    1,
  ],
  ['Chương trình giai đoạn 2021 - 2026', 'Chương trình giai đoạn 2021 - 2026', 0],
  ['giai đoạn 2026-2030', 'giai đoạn 2026-2030', 0],
  ['Luật số 72/2026/QH15', 'Luật số 72/2026/QH15', 0],
  // What has happened stays, and the caller is told.
  ['Từ ngày 01/3/2026 sắp xếp lại các thôn', 'Từ ngày 01/3/2026 sắp xếp lại các thôn', 0],
  ['Tăng 10% so với năm 2025', 'Tăng 10% so với năm 2025', 0],
  ['Năm 2024 xã đạt 80 điểm', 'Năm 2024 xã đạt 80 điểm', 0],
  ['đạt 2026 lượt', 'đạt 2026 lượt', 0],
]

test.each(CASES)('%s', (text, moved, places) => {
  const result = moveYears(text, 2026, 1)
  expect(result.text).toBe(moved)
  expect(result.moved).toHaveLength(places)
})

test('29 February is there only in some years', () => {
  expect(moveYears('Trước ngày 29/02/2028', 2028, 1).text).toBe('Trước ngày 28/02/2029')
})

test('each change is told with the words before it', () => {
  expect(moveYears('Tổ chức trước ngày 17/01/2026 tại xã', 2026, 1).moved).toEqual([
    { from: 'trước ngày 17/01/2026', to: 'trước ngày 17/01/2027' },
  ])
})

test('a year that tells of the past is told apart', () => {
  expect(moveYears('Kể từ ngày 01/3/2026 sắp xếp lại các thôn', 2026, 1).kept).toEqual([{ words: 'từ ngày 01/3/2026' }])
})
