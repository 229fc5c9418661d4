import { expect, test } from 'vitest'
import { asideOf } from './asides.ts'

test.each([
  [
    'Kiểm tra thủ tục (do Tư pháp - Hộ tịch chủ trì, VP-TK phối hợp; thời gian: quý III/2024)',
    'Kiểm tra thủ tục',
    [
      ['lead', 'Tư pháp - Hộ tịch'],
      ['coordinating', 'VP-TK'],
      ['timing', 'quý III/2024'],
    ],
  ],
  [
    'Ra quân tại nhà văn hóa, do Tổ công nghệ số cộng đồng thực hiện, mỗi tháng 01 lần.',
    'Ra quân tại nhà văn hóa',
    [
      ['lead', 'Tổ công nghệ số cộng đồng'],
      ['timing', 'mỗi tháng 01 lần'],
    ],
  ],
  [
    'Phát thanh: mỗi tháng ít nhất 02 lần, do Văn hóa - Xã hội xã thực hiện.',
    'Phát thanh: mỗi tháng ít nhất 02 lần',
    [['lead', 'Văn hóa - Xã hội xã']],
  ],
  [
    'Đối thoại với doanh nghiệp (Phòng Kinh tế chủ trì; thực hiện quý II)',
    'Đối thoại với doanh nghiệp',
    [
      ['lead', 'Phòng Kinh tế'],
      ['timing', 'quý II'],
    ],
  ],
  [
    'Họp dân (Các thôn chủ trì, Phòng Văn hóa - Xã hội phối hợp).',
    'Họp dân',
    [
      ['lead', 'Các thôn'],
      ['coordinating', 'Phòng Văn hóa - Xã hội'],
    ],
  ],
  [
    'Họp dân (Các thôn chủ trì, phối hợp với Công an xã)',
    'Họp dân',
    [
      ['lead', 'Các thôn'],
      ['coordinating', 'Công an xã'],
    ],
  ],
  [
    'Treo băng rôn (Chủ trì: Văn phòng HĐND và UBND; thời gian: tháng 3)',
    'Treo băng rôn',
    [
      ['lead', 'Văn phòng HĐND và UBND'],
      ['timing', 'tháng 3'],
    ],
  ],
  [
    'Phát thanh bản tin hằng tuần; giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với trưởng các thôn thực hiện.',
    'Phát thanh bản tin hằng tuần',
    [
      ['lead', 'Phòng Văn hóa - Xã hội'],
      ['coordinating', 'trưởng các thôn'],
    ],
  ],
  [
    'Đăng tin, bài trên trang thông tin điện tử (thường xuyên)',
    'Đăng tin, bài trên trang thông tin điện tử',
    [['timing', 'thường xuyên']],
  ],
])('%s', (text, title, parts) => {
  const found = asideOf(text)
  expect(found?.title).toBe(title)
  expect(found?.parts.map((part) => [part.label, part.value.replace(/ thực hiện$/, '')])).toEqual(parts)
})

test.each([
  'Tuyên truyền thủ tục hành chính (TTHC)',
  'Công bố Chỉ số hài lòng (SIPAS)',
  'Nâng cao trách nhiệm của cơ quan chủ trì',
  'Tuyên truyền trên Đài Truyền thanh',
])('%s says nothing aside', (text) => {
  expect(asideOf(text)).toBeNull()
})
