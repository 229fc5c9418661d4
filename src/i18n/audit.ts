import { DELIVERY_WAY_WORDS } from './issued.ts'
import { LEGISLATION_ACTS, RELATION_WORDS } from './legislation.ts'
import { TASK_ACTS } from './tasks.ts'
import { TEMPLATE_ACTS } from './templates.ts'
import { ACT_WORDS, COUNT_WORDS, ROLE_WORDS, vnDate } from './words.ts'

/** Records as the log calls them. */
export const RECORD_WORDS: Readonly<Record<string, string>> = {
  account: 'tài khoản',
  session: 'phiên đăng nhập',
  'access-link': 'đường dẫn riêng',
  commune: 'xã, phường',
  unit: 'đơn vị',
  person: 'người',
  post: 'chức vụ',
  'calendar-day': 'ngày trong lịch',
  'calendar-feed': 'đường dẫn lịch',
  'plan-reading': 'bản đọc',
  reading: 'bản đọc',
  plan: 'kế hoạch',
  'plan-draft': 'dự thảo',
  'signing-delegation': 'ủy quyền ký',
  'content-item': 'bài',
  'document-number': 'số văn bản',
  'superior-plan': 'kế hoạch cấp trên',
  task: 'nhiệm vụ',
  occurrence: 'kỳ thực hiện',
  obstacle: 'khó khăn, vướng mắc',
  reminder: 'đôn đốc',
  result: 'kết quả',
  programme: 'chương trình, đề án',
  backup: 'bản sao lưu',
  'legal-document': 'văn bản pháp lý',
  'document-template': 'mẫu văn bản',
}

const QUIET_ACTS: Readonly<Record<string, string>> = {
  'backups.request': 'Yêu cầu sao lưu',
  'sample.add-account': 'Dữ liệu mẫu: thêm tài khoản',
  'sample.clear': 'Dữ liệu mẫu: dọn',
  'sample.fill-organisation': 'Dữ liệu mẫu: lập đơn vị',
  'sample.hide-card': 'Dữ liệu mẫu: ẩn thẻ hướng dẫn',
  'sample.note-loaded': 'Dữ liệu mẫu: đã nạp',
  'sample.note-step': 'Dữ liệu mẫu: xong một bước hướng dẫn',
  'sample.put-accounts-back': 'Dữ liệu mẫu: trả lại tài khoản',
  'sample.remove': 'Xóa dữ liệu mẫu',
  'sample.switch-role': 'Dữ liệu mẫu: đổi vai',
  'tasks.adopt-unit-name': 'Gắn tên in trong kế hoạch với đơn vị',
  'tasks.follow-mergers': 'Chuyển việc theo đơn vị đã sáp nhập',
  'tasks.save-filter': 'Lưu bộ lọc',
  'tasks.drop-filter': 'Bỏ bộ lọc đã lưu',
}

/** The act in words. An act without words says so by its name, and a test keeps that from happening. */
export function actWords(act: string): string {
  return ACT_WORDS[act] ?? TASK_ACTS[act] ?? LEGISLATION_ACTS[act] ?? TEMPLATE_ACTS[act] ?? QUIET_ACTS[act] ?? act
}

const FIELDS: Readonly<Record<string, string>> = {
  reason: 'lý do',
  receivers: 'số nơi nhận',
  people: 'số người nhận',
  texts: 'số bài',
  signed: 'ký số',
  way: 'cách gửi',
  to: 'đến',
  from: 'từ',
  day: 'ngày',
  kind: 'loại',
  name: 'tên',
  label: 'tên gọi',
  title: 'tên',
  alias: 'tên gọi khác',
  occurrences: 'số kỳ',
  evidence: 'số minh chứng',
  counts: 'số con số',
  tasks: 'số việc',
  rows: 'số việc',
  unknownUnits: 'đơn vị chưa nhận ra',
  units: 'số đơn vị',
  villages: 'số thôn',
  year: 'năm',
  years: 'giai đoạn',
  source: 'nguồn',
  added: 'thêm',
  moved: 'số kỳ đổi hạn',
  stage: 'giai đoạn',
  codes: 'mã',
  code: 'mã',
  topics: 'chủ đề',
  audiences: 'đối tượng',
  roles: 'vai trò',
  files: 'số tệp',
  state: 'tình trạng',
  assignment: 'giao hay đề nghị',
  every: 'chu kỳ',
  lead: 'chủ trì',
  verdict: 'kết luận',
  starred: 'đánh dấu',
  hidden: 'ẩn',
  workingDays: 'số ngày làm việc',
  closed: 'kết thúc từ',
  text: 'nội dung',
  version: 'lần sửa',
  paths: 'ô đã sửa',
  restored: 'khôi phục',
  unlink: 'gỡ',
  disabled: 'khóa',
  number: 'số, ký hiệu',
  relation: 'quan hệ',
  other: 'với',
  issuedOn: 'ngày ban hành',
  issuer: 'cơ quan ban hành',
  subject: 'trích yếu',
  inForceFrom: 'hiệu lực từ',
  inForceTo: 'hiệu lực đến',
  file: 'tệp',
  fits: 'dùng được',
  on: 'bật',
  word: 'ý kiến',
  opinion: 'nội dung ý kiến',
  original: 'bản gốc',
  taken: 'chỗ lấy theo bản đã ký',
  runsFrom: 'bắt đầu từ',
}

const VALUES: Readonly<Record<string, string>> = {
  ...DELIVERY_WAY_WORDS,
  ...COUNT_WORDS,
  ...Object.fromEntries(Object.entries(ROLE_WORDS).map(([role, word]) => [role, word.toLowerCase()])),
  xa: 'xã',
  phuong: 'phường',
  'dac-khu': 'đặc khu',
  assigned: 'giao',
  requested: 'đề nghị',
  archived: 'lưu trữ',
  running: 'đang thực hiện',
  finished: 'kết thúc',
  drafting: 'dự thảo',
  'for-signature': 'trình ký',
  issued: 'đã ban hành',
  agreed: 'đồng ý',
  returned: 'trả lại',
  electronic: 'ký số',
  scan: 'bản chụp',
  holiday: 'ngày nghỉ',
  workday: 'ngày làm bù',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  'half-year': '6 tháng',
  topic: 'chủ đề',
  covered: 'đã có',
  'not-covered': 'chưa có',
  ours: 'thuộc xã',
  'not-ours': 'không thuộc xã',
  audience: 'đối tượng',
  ...RELATION_WORDS,
}

/** What changed, in words; ids and things without a word stay out. */
export function deltaWords(delta: Readonly<Record<string, unknown>>): string {
  return Object.entries(delta)
    .flatMap(([field, value]) => {
      const word = FIELDS[field]
      const told = valueWords(value)
      return word && told !== '' ? [`${word}: ${told}`] : []
    })
    .join('; ')
}

function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value === 'number') return value.toLocaleString('vi-VN')
  if (Array.isArray(value)) return value.map(valueWords).filter(Boolean).join(', ')
  if (typeof value !== 'string') return ''
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value)) return ''
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return vnDate(value)
  return VALUES[value] ?? value
}
