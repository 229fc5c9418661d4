import { isPlainDate } from '#kernel/domain/plain-date.ts'

/** Acts on what was issued, as the log and the bar of the last act call them. */
export const AMENDING_ACT_WORDS: Readonly<Record<string, string>> = {
  'plans.start-amendment': 'Bắt đầu sửa đổi, bổ sung kế hoạch',
  'plans.correct': 'Ghi chỗ đính chính',
  'plans.issue-corrections': 'Ban hành công văn đính chính',
  'plans.drop-correction': 'Bỏ chỗ đính chính chưa ban hành',
  'plans.revoke': 'Thu hồi kế hoạch',
  'plans.propose-change': 'Đề xuất sửa đổi, bổ sung kế hoạch',
  'plans.answer-proposal': 'Trả lời đề xuất sửa đổi',
}

const vnDay = (value: unknown): string => (isPlainDate(value) ? value.split('-').reverse().join('/') : String(value))

export const AMENDING_SENTENCES: Record<string, (facts: Readonly<Record<string, unknown>>) => string> = {
  'plans.not-in-force': () =>
    'Kế hoạch này không còn hiệu lực hoặc chưa ban hành, nên không sửa đổi, thu hồi hay đề xuất được.',
  'plans.amendment-behind': () =>
    'Bản sửa đổi này soạn trên nội dung cũ: kế hoạch đã có lần sửa đổi khác ban hành sau đó. Bấm Sửa đổi ở kế hoạch để soạn trên nội dung đang có hiệu lực.',
  'plans.amendment-open': () =>
    'Kế hoạch này đang có một bản sửa đổi khác soạn dở hoặc đang trình ký. Ban hành hay bỏ bản đó trước rồi hãy lấy lại bản này.',
  'plans.proposal-answered': () => 'Đề xuất này đã được trả lời. Tải lại trang để xem câu trả lời.',
  'plans.correction-says-the-same': () => 'Chữ đúng giống hệt chữ in sai. Ghi lại chữ đúng.',
  'plans.no-open-correction': () => 'Không còn chỗ đính chính nào chờ công văn. Tải lại trang để xem.',
  'plans.revoke-wrong-number': ({ number }) =>
    number
      ? `Số gõ lại chưa khớp. Gõ đúng số của kế hoạch cần thu hồi: ${String(number)}.`
      : 'Tên gõ lại chưa khớp. Gõ đúng tên của kế hoạch cần thu hồi.',
  'plans.revoke-before-issue': ({ issuedOn }) =>
    `Văn bản thu hồi không thể có trước ngày ban hành kế hoạch (${vnDay(issuedOn)}). Xem lại ngày.`,
  'plans.nothing-to-compare': () =>
    'Chưa có bản chữ để so sánh: một trong hai lần ban hành chỉ có tệp. Mở hai tệp để xem.',
}
