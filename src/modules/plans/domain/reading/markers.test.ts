import { expect, test } from 'vitest'
import { markerOf } from './markers.ts'

test.each([
  ['I. MỤC ĐÍCH', 'roman', 'I'],
  ['IV.TỔ CHỨC THỰC HIỆN', 'roman', 'IV'],
  ['IL. NOI DUNG', 'roman', 'II'],
  ['I11. NHIEM VU', 'roman', 'III'],
  ['PHẦN II. NỘI DUNG', 'part', 'II'],
  ['Phần thứ nhất', 'none', ''],
  ['A. MỤC ĐÍCH', 'part', 'A'],
  ['I/ MỤC ĐÍCH', 'roman', 'I'],
  ['II - NỘI DUNG', 'roman', 'II'],
  ['III: HÌNH THỨC', 'roman', 'III'],
  ['1. Mục đích', 'arabic', '1'],
  ['1. 100% khu phố được tuyên truyền', 'arabic', '1'],
  ['2. 02 tin bài', 'arabic', '2'],
  ['1.000 tờ rơi', 'none', ''],
  ['1/ Mục đích', 'arabic', '1'],
  ['1) Mục đích', 'arabic', '1'],
  ['a/ Xây dựng', 'letter', 'a'],
  ['12/KH-UBND ngày', 'none', ''],
  ['24 /KH-UBND ngày', 'none', ''],
  ['01. Mục đích', 'arabic', '1'],
  ['4.Đài Truyền thanh', 'arabic', '4'],
  ['1.1. Tuyên truyền', 'decimal', '1.1'],
  ['2.1 Tuyên truyền', 'decimal', '2.1'],
  ['1.2.3. Tuyên truyền', 'decimal', '1.2.3'],
  ['a) Xây dựng', 'letter', 'a'],
  ['đ) Sản phẩm', 'letter', 'đ'],
  ['b. Cơ quan', 'letter', 'b'],
  ['- Thời gian', 'dash', ''],
  ['– Thời gian', 'dash', ''],
  ['-UB MTTQ', 'dash', ''],
  ['+ Việc xây dựng', 'plus', ''],
  ['• Tin bài', 'dot', ''],
  ['* Phòng Kinh tế', 'dot', ''],
  ['15/7/2021 của Chính phủ', 'none', ''],
  ['12.5.2024 là ngày', 'none', ''],
  ['Mục đích', 'none', ''],
])('%s', (text, kind, label) => {
  const found = markerOf(text)
  if (kind === 'none') expect(found).toBeNull()
  else expect({ kind: found?.kind, label: found?.label }).toEqual({ kind, label })
})

test('the number of the word processor takes no letters from the text', () => {
  expect(markerOf('Mục đích', '1.')).toEqual({ kind: 'arabic', label: '1', length: 0 })
})
