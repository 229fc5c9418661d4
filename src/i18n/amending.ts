import { isPlainDate } from '#kernel/domain/plain-date.ts'

/** Acts on what was issued, as the log and the bar of the last act call them. */
export const AMENDING_ACT_WORDS: Readonly<Record<string, string>> = {
  'plans.start-amendment': 'Bắt đầu sửa đổi, bổ sung kế hoạch',
  'plans.correct': 'Ghi chỗ đính chính',
  'plans.issue-corrections': 'Ban hành công văn đính chính',
  'plans.drop-correction': 'Bỏ chỗ đính chính chưa ban hành',
  'plans.revoke': 'Thu hồi kế hoạch',
  'plans.propose-change': 'Đề xuất sửa đổi, bổ sung kế hoạch',
  'plans.set-review-rule': 'Đặt thời gian rà soát kế hoạch cuối năm',
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
  'plans.amendment-says-nothing': () =>
    'Bản sửa đổi chưa đổi gì so với kế hoạch đang có hiệu lực nên chưa có gì để trình ký. Sửa nội dung cần đổi rồi trình lại.',
  'plans.already-revoked': ({ paper }) =>
    `Kế hoạch này đã bị thu hồi theo văn bản số ${String(paper)}, không thu hồi lần nữa.`,
  'plans.no-such-version': () => 'Kế hoạch không có lần ban hành này. Tải lại trang rồi chọn lần có trong danh sách.',
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

/** What became of a place from one text of a plan to the next. */
export const DIFFERENCE_WORDS: Readonly<Record<string, string>> = {
  added: 'Bổ sung',
  removed: 'Bãi bỏ',
  changed: 'Sửa đổi',
  moved: 'Đổi chỗ',
}
/** A sign before the word, so that it is told without colour. */
export const DIFFERENCE_SIGNS: Readonly<Record<string, string>> = { added: '+', removed: '−', changed: '≠', moved: '↕' }

export const CHANGED_WORK_WORDS: Readonly<Record<string, string>> = {
  title: 'nội dung',
  lead: 'đơn vị chủ trì',
  coordinating: 'đơn vị phối hợp',
  timing: 'thời gian',
  products: 'sản phẩm',
  channels: 'kênh tuyên truyền',
  assignment: 'giao hay đề nghị',
}

export const PROPOSAL_WORDS: Readonly<Record<string, string>> = {
  open: 'chờ trả lời',
  taken: 'tiếp thu',
  declined: 'không tiếp thu',
}

/** Work that an amendment names but that no longer stands in the table as it did. */
export const unmatchedWords = (titles: readonly string[]): string =>
  `Đã ban hành. ${titles.length} việc trong bản sửa đổi không còn khớp với bảng phân công, bạn tự sửa ở trang kế hoạch: ${titles.join('; ')}.`

/** "Lần 2: sửa đổi theo Kế hoạch số 45/KH-UBND". */
export function versionWords(one: { version: number; number: string | null; amendment: string | null }): string {
  const paper = one.number === null ? '' : ` số ${one.number}`
  if (one.amendment === null) return `Lần ${one.version}: ban hành${paper === '' ? '' : ` Kế hoạch${paper}`}`
  if (one.amendment === 'replace') return `Lần ${one.version}: thay thế bằng Kế hoạch${paper}`
  return `Lần ${one.version}: sửa đổi theo Kế hoạch${paper}`
}
