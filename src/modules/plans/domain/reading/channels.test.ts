import { expect, test } from 'vitest'
import { channelsOf } from './channels.ts'

test.each([
  ['Phát chuyên mục trên Đài Truyền thanh xã', ['radio']],
  ['Đăng tin, bài trên Trang thông tin điện tử', ['portal']],
  ['Truyền thông trên Zalo, Facebook, YouTube', ['social']],
  ['Lồng ghép trong các buổi họp thôn, giao ban', ['meeting']],
  ['Tập huấn kỹ năng số', ['training']],
  ['Cuộc thi tìm hiểu cải cách hành chính', ['contest']],
  ['Hội nghị đối thoại với doanh nghiệp', ['dialogue']],
  ['Treo pa nô, áp phích, băng rôn', ['visual']],
  ['Giao lưu văn nghệ quần chúng', ['culture']],
  ['Niêm yết công khai thủ tục hành chính', ['public-posting']],
  ['Tiếp nhận phản ánh, kiến nghị', ['feedback']],
  ['Khảo sát sự hài lòng', ['survey']],
  ['Kiểm tra việc thực hiện', ['inspection']],
  ['Mời báo chí đưa tin, phóng sự', ['media']],
  ['Ký hợp đồng thông tin', ['contract']],
  ['Tổng hợp, phối hợp, kết hợp tài liệu', ['other']],
  ['Hướng dẫn người dân', ['other']],
])('%s', (title, channels) => {
  expect(channelsOf(title, '')).toEqual(channels)
})

test('details speak only where the title is silent', () => {
  expect(channelsOf('Tuyên truyền trong nội bộ', 'qua các cuộc họp')).toEqual(['meeting'])
  expect(channelsOf('Phát thanh', 'qua các cuộc họp')).toEqual(['radio'])
})
