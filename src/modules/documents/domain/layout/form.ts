/**
 * The form of an official document, decided once: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I (page) and II (each part). Where the
 * decree gives a range the choice is written here, with the range beside it.
 */
export const FORM = {
  /** Mục I.1, I.4: A4; top and bottom 20–25, left 30–35, right 15–20 mm. */
  page: { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 },
  /** Page number and mark, from the upper edge. */
  headerAt: 10,
  /** Points. */
  size: {
    /** Quốc hiệu, 12–13. */
    country: 13,
    /** Tiêu ngữ, 13–14. */
    motto: 14,
    /** Cơ quan chủ quản and cơ quan ban hành, 12–13. */
    issuer: 13,
    /** Số, ký hiệu: 13. */
    number: 13,
    /** "V/v …" of a công văn, 12–13. */
    about: 12,
    /** Địa danh và thời gian, 13–14. */
    date: 14,
    /** Tên loại and trích yếu, 13–14. */
    title: 14,
    /** Nội dung, 13–14; Kính gửi and the signer as well. */
    body: 14,
    /** "Nơi nhận:" 12, the list 11. */
    recipientsHead: 12,
    recipients: 11,
    /** "Phụ lục I" 14, its title 13–14. */
    annex: 14,
    /** Dấu độ khẩn, 13–14. */
    urgency: 13,
    /** Số trang, 13–14. */
    pageNumber: 13,
    /** Tables: not given by the decree; 13, dense ones 12. */
    table: 13,
    denseTable: 12,
    caption: 13,
    mark: 11,
  },
  /** Millimetres: the two halves of the head and of the closing; a long name of the issuer keeps its distance. */
  head: { left: 66, right: 99, gutter: 1.5 },
  closing: { left: 80, right: 85 },
  /** Lùi đầu dòng 1 or 1.27 cm. */
  firstLine: 12.7,
  /** Kính gửi, where there are several: from the left margin. */
  addressees: 35,
  /** What stands deeper. */
  deeper: 8,
  /** Khoảng cách giữa các đoạn, at least 6 pt. */
  paragraphGap: 6,
  /** Single to 1.5; Times New Roman's single line is 1.149 of its size. */
  lineSpacing: 1.15,
  /** Rules below the issuer and the subject: 1/3 to 1/2 of the line. */
  ruleShare: 0.42,
  /** Khung dấu độ khẩn: 30 × 8, 40 × 8, 20 × 8 mm. */
  urgencyHeight: 8,
  /** Room for hand, seal and number. */
  signature: 26,
} as const

export const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

/** Width of the text between the margins, in millimetres. */
export function textWidthOf(landscape: boolean): number {
  const { page } = FORM
  return (landscape ? page.height : page.width) - page.left - page.right
}
