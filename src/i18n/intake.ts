type Facts = Readonly<Record<string, unknown>>
const of = (facts: Facts): string => (facts['name'] ? `Tệp “${String(facts['name'])}”` : 'Tệp này')

/** Why a file could not be read and what to do next. */
export const INTAKE_SENTENCES: Record<string, (facts: Facts) => string> = {
  'intake.empty': (facts) => `${of(facts)} rỗng. Kiểm tra lại tệp gốc rồi gửi lại.`,
  'intake.too-large': (facts) =>
    `${of(facts)} quá lớn (tối đa ${String(facts['limit'])} MB). Tách thành nhiều tệp rồi gửi cùng lúc.`,
  'intake.unknown-kind': (facts) => `${of(facts)} không phải văn bản, DOCX, PDF hay ảnh.`,
  'intake.text-too-long': (facts) =>
    `${of(facts)} là văn bản dài ${String(facts['megabytes'])} MB, không giống một kế hoạch. Chỉ gửi phần kế hoạch và phụ lục.`,
  'intake.heic': (facts) =>
    `${of(facts)} là ảnh HEIC của điện thoại. Đổi sang JPG (Cài đặt máy ảnh → Tương thích nhất) rồi chụp hoặc gửi lại.`,
  'intake.old-doc': (facts) =>
    `${of(facts)} là bản Word cũ (.doc, .rtf). Mở bằng Word, chọn “Lưu thành” DOCX hoặc PDF rồi gửi lại.`,
  'intake.not-docx': (facts) => `${of(facts)} là tệp nén nhưng không phải DOCX.`,
  'intake.corrupt': (facts) => `${of(facts)} bị hỏng hoặc thiếu phần cuối. Lấy lại bản gốc rồi gửi lại.`,
  'intake.encrypted': (facts) => `${of(facts)} đặt mật khẩu. Bỏ mật khẩu rồi gửi lại.`,
  'intake.macros': (facts) => `${of(facts)} có macro nên không nhận. Lưu thành DOCX thường hoặc PDF rồi gửi lại.`,
  'intake.bomb': (facts) => `${of(facts)} bung ra quá lớn, có thể là tệp phá hoại nên không nhận.`,
  'intake.too-many-pages': (facts) =>
    `${of(facts)} có ${String(facts['pages'])} trang; tối đa ${String(facts['limit'])} trang. Chỉ gửi phần kế hoạch và phụ lục.`,
  'intake.image-too-large': (facts) =>
    `${of(facts)} là ảnh ${String(facts['megapixels'])} triệu điểm, quá lớn. Chụp hoặc quét lại ở mức thường (200 đến 300 dpi).`,
  'intake.bad-scan': (facts) => `${of(facts)} quá mờ, không đọc được. Quét lại thẳng, đủ sáng, 200 dpi trở lên.`,
  'intake.no-words': (facts) => `${of(facts)} không có chữ nào đọc được.`,
  'intake.cannot-open': (facts) => `Không mở được tệp “${String(facts['name'])}”.`,
  'intake.failed': () =>
    'Tệp này làm bộ đọc dừng giữa chừng. Phần mềm vẫn chạy bình thường; thử lưu lại thành PDF hoặc DOCX rồi gửi lại.',
  'intake.too-heavy': () =>
    'Tệp này chiếm quá nhiều bộ nhớ nên đã dừng đọc. Lưu lại thành PDF hoặc DOCX thường rồi gửi lại.',
  'intake.stopped': () => 'Đã dừng đọc theo yêu cầu.',
  'intake.timeout': () => 'Đọc quá lâu nên đã dừng. Tách thành vài tệp rồi gửi lại.',
}
