import { isPlainDate } from '#kernel/domain/plain-date.ts'

/** Words for the way from draft to running plan: steps, signatures, what a signed file has otherwise than the draft. */
export const ISSUING_ACT_WORDS: Readonly<Record<string, string>> = {
  'plans.submit-draft': 'Trình ký kế hoạch',
  'plans.take-back-draft': 'Rút dự thảo về sửa',
  'plans.say-on-draft': 'Cho ý kiến dự thảo trình ký',
  'plans.take-signed-file': 'Đưa tệp đã ký vào',
  'plans.drop-signed-file': 'Bỏ tệp đã ký đưa nhầm',
  'plans.issue': 'Ban hành kế hoạch',
  'plans.add-original': 'Bổ sung bản chụp văn bản đã ký',
  'plans.run-issued': 'Bắt đầu thực hiện kế hoạch',
}

export const PLAN_STATE_WORDS: Readonly<Record<string, string>> = {
  issued: 'Đã ban hành',
  running: 'Đang thực hiện',
  finished: 'Kết thúc',
  archived: 'Lưu trữ',
  revoked: 'Đã thu hồi',
}

export const MOVE_WORDS: Readonly<Record<string, string>> = {
  submitted: 'Trình ký',
  'taken-back': 'Rút về sửa',
  agreed: 'Lãnh đạo đồng ý',
  returned: 'Lãnh đạo trả lại',
  issued: 'Ban hành',
}

export const SIGNATURE_CHECK_WORDS: Readonly<Record<string, string>> = {
  intact: 'nội dung không đổi từ khi ký',
  changed: 'đã bị thay đổi sau khi ký',
  unchecked: 'loại chữ ký này chưa kiểm tra được ở đây',
}

export const SIGNATURE_TIME_WORDS: Readonly<Record<string, string>> = {
  timestamp: 'theo dấu thời gian',
  signer: 'theo máy người ký',
  file: 'ghi trong tệp',
}

export const SIGNED_STATE_WORDS: Readonly<Record<string, string>> = {
  unsigned: 'Tệp không có chữ ký số.',
  intact: 'Tệp còn nguyên như khi ký.',
  'added-after': 'Sau chữ ký cuối, tệp còn được ghi thêm. Mở tệp xem phần thêm vào là gì.',
  changed: 'Tệp đã bị thay đổi sau khi ký. Lấy lại tệp gốc từ phần mềm quản lý văn bản.',
  unchecked: 'Loại chữ ký này chưa kiểm tra được ở đây.',
}

export const WORK_FIELD_WORDS: Readonly<Record<string, string>> = {
  timing: 'thời gian',
  lead: 'chủ trì',
  coordinating: 'phối hợp',
  products: 'sản phẩm',
}

const vnDay = (value: unknown): string => (isPlainDate(value) ? value.split('-').reverse().join('/') : String(value))

export const ISSUING_SENTENCES: Record<string, (facts: Readonly<Record<string, unknown>>) => string> = {
  'database.issued-stays': () =>
    'Văn bản đã ban hành thì giữ nguyên. Cần đổi nội dung: lập văn bản sửa đổi, bổ sung, đính chính hoặc thu hồi.',
  'plans.draft-not-ready': ({ count, first }) =>
    `Chưa trình ký được: còn ${String(count)} chỗ phải sửa. ${String(first)}`,
  'plans.draft-not-waiting': () => 'Dự thảo này không còn chờ ý kiến. Tải lại trang để xem bước hiện tại.',
  'plans.issue-not-submitted': () => 'Dự thảo chưa trình ký. Bấm Trình ký trước, rồi đưa tệp đã ký vào.',
  'plans.issue-needs-number': () => 'Chưa có số văn bản. Ghi số như trên văn bản đã ký.',
  'plans.issue-number-odd': ({ number }) =>
    `“${String(number)}” không giống số văn bản. Chỉ ghi phần trước dấu gạch chéo, ví dụ 05.`,
  'plans.issue-needs-day': () => 'Chưa có ngày ban hành. Ghi ngày như trên văn bản đã ký.',
  'plans.issue-impossible-day': ({ text }) =>
    `Ngày ban hành “${String(text)}” không có trên lịch. Xem lại văn bản đã ký.`,
  'plans.issue-in-future': ({ issuedOn }) =>
    `Ngày ban hành ${vnDay(issuedOn)} chưa tới. Xem lại ngày trên văn bản đã ký.`,
  'plans.issue-before-basis': ({ issuedOn, number, basis }) =>
    `Ngày ban hành ${vnDay(issuedOn)} sớm hơn căn cứ số ${String(number)} (${vnDay(basis)}). Xem lại ngày ban hành hoặc căn cứ.`,
  'plans.issue-before-submission': ({ issuedOn, submitted }) =>
    `Ngày ban hành ${vnDay(issuedOn)} sớm hơn ngày trình ký ở đây (${vnDay(submitted)}). Nếu đúng như trên văn bản, đánh dấu đã xem rồi bấm Ban hành lần nữa.`,
  'plans.issue-before-superior': ({ issuedOn, superior }) =>
    `Ngày ban hành ${vnDay(issuedOn)} sớm hơn kế hoạch cấp trên (${vnDay(superior)}). Nếu đúng như trên văn bản, đánh dấu đã xem rồi bấm Ban hành lần nữa.`,
  'plans.issue-long-ago': ({ issuedOn }) =>
    `Ngày ban hành ${vnDay(issuedOn)} cách đây hơn một năm. Nếu đúng như trên văn bản, đánh dấu đã xem rồi bấm Ban hành lần nữa.`,
  'plans.issue-number-taken': ({ number, year, title, issuedOn }) =>
    `Số ${String(number)} năm ${String(year)} đã có ở “${String(title)}”, ban hành ngày ${vnDay(issuedOn)}. Xem lại số trên văn bản đã ký.`,
  'plans.issue-other-document': ({ kind, number, title }) =>
    `Tệp này là ${String(kind)}${number ? ` số ${String(number)}` : ''}${title ? ` về “${String(title)}”` : ''}, không phải kế hoạch đang trình ký. Đưa đúng tệp vào, hoặc đánh dấu “đúng là kế hoạch này” nếu máy đọc nhầm.`,
  'plans.signed-not-pdf': ({ name }) =>
    `“${String(name)}” không phải PDF hay ảnh. Đưa vào tệp PDF lấy từ phần mềm quản lý văn bản, hoặc ảnh chụp văn bản đã ký.`,
  'plans.signed-file-replaced': () => 'Tệp đã ký vừa được thay hoặc bỏ. Tải lại trang rồi xem tệp hiện tại.',
  'plans.signed-not-read': () => 'Tệp đã ký chưa đọc xong. Chờ đọc xong rồi bấm Ban hành.',
  'plans.original-other-number': ({ printed, number }) =>
    `Tệp này ghi số ${String(printed)}, còn văn bản đã ban hành là số ${String(number)}. Đưa đúng bản chụp; nếu máy đọc nhầm số thì đánh dấu vào ô bên dưới rồi bấm lại.`,
  'plans.signed-changed': () =>
    'Tệp đã bị thay đổi sau khi ký nên không dùng làm bản gốc được. Lấy lại tệp từ phần mềm quản lý văn bản.',
}

interface Deadline {
  kind: string
  dueOn: string
  daysLeft?: number
  daysLate?: number
}

/** How a plan stands to the day by which the superior wants it. */
export function deadlineWords(deadline: Deadline): string {
  const due = vnDay(deadline.dueOn)
  if (deadline.kind === 'waiting') return `Hạn ban hành kế hoạch của xã: ${due}, còn ${deadline.daysLeft} ngày.`
  if (deadline.kind === 'passed') return `Hạn ban hành kế hoạch của xã: ${due}, đã qua ${deadline.daysLate} ngày.`
  if (deadline.kind === 'late') return `Ban hành muộn ${deadline.daysLate} ngày so với hạn ${due}.`
  return `Ban hành đúng hạn ${due}.`
}
