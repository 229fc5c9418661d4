import type { ListName } from '../../domain/edit-paths.ts'
import type { DoubtReason, Sureness } from '../../domain/doubts.ts'
import type { Channel, PlanReading, TimingKind } from '../../domain/reading/plan-reading.ts'

export const LIST_WORDS: Readonly<Record<ListName, string>> = {
  legalBases: 'Căn cứ',
  audiences: 'Đối tượng',
  objectives: 'Mục đích',
  requirements: 'Yêu cầu',
  topics: 'Nội dung tuyên truyền',
  activities: 'Việc',
  responsibilities: 'Tổ chức thực hiện',
  indices: 'Chỉ số',
  targets: 'Chỉ tiêu',
  reporting: 'Chế độ báo cáo',
  recipients: 'Nơi nhận',
}

export const FIELD_WORDS: Readonly<Record<string, string>> = {
  docType: 'Loại văn bản',
  issuer: 'Cơ quan ban hành',
  commune: 'Xã, phường',
  number: 'Số, ký hiệu',
  placeOfIssue: 'Nơi ban hành',
  issuedOn: 'Ngày ban hành',
  title: 'Tên kế hoạch',
  planKind: 'Loại kế hoạch',
  budgetSource: 'Kinh phí',
  'period.from': 'Thực hiện từ ngày',
  'period.to': 'đến ngày',
  'signer.authority': 'Thay mặt',
  'signer.for': 'Ký thay',
  'signer.position': 'Chức vụ người ký',
  'signer.name': 'Người ký',
}

const PART_WORDS: Readonly<Record<string, string>> = {
  title: 'tên việc',
  lead: 'chủ trì',
  coordinating: 'phối hợp',
  timing: 'thời gian',
  products: 'sản phẩm',
  channels: 'kênh',
  assignment: 'giao hay đề nghị',
  minimum: 'mức tối thiểu',
  rank: 'thứ tự',
  number: 'số, ký hiệu',
  issuedOn: 'ngày',
  issuer: 'cơ quan ban hành',
  subject: 'trích yếu',
  kind: 'loại',
  unit: 'đơn vị',
  duties: 'nhiệm vụ',
  asked: 'đề nghị',
}

/** How an officer calls a field: “Việc 3, chủ trì”. */
export function fieldLabel(path: string, keys: Readonly<Record<ListName, readonly string[]>>): string {
  if (path.startsWith('seen:')) return fieldLabel(path.slice(5), keys)
  const found = /^([a-zA-Z]+)\[([^\]]+)\](?:\.(\w+))?$/.exec(path)
  if (!found) return FIELD_WORDS[path] ?? 'một chỗ'
  const list = Object.keys(LIST_WORDS).find((name): name is ListName => name === found[1])
  if (!list) return 'cảnh báo'
  const index = keys[list].indexOf(found[2]!)
  const part = found[3] ? `, ${PART_WORDS[found[3]] ?? ''}` : ''
  return `${LIST_WORDS[list]}${index >= 0 ? ` ${index + 1}` : ' đã bỏ'}${part}`
}

/** A short name of an item that was read. */
export function itemLabel(list: ListName, reading: PlanReading, index: number): string {
  const item: unknown = reading[list][index]
  if (typeof item === 'string') return item
  if (typeof item !== 'object' || item === null) return ''
  for (const field of ['title', 'number', 'unit', 'what', 'period']) {
    const value: unknown = Reflect.get(item, field)
    if (typeof value === 'string' && value) return value
  }
  return ''
}

export const SURENESS_WORDS: Readonly<Record<Sureness, { shape: string; word: string }>> = {
  sure: { shape: '●', word: 'chắc' },
  unsure: { shape: '◐', word: 'nên xem' },
  hardly: { shape: '○', word: 'chưa chắc' },
  missing: { shape: '–', word: 'không đọc được' },
  corrected: { shape: '✎', word: 'đã sửa' },
  seen: { shape: '✓', word: 'đã xem' },
}

export const REASON_WORDS: Readonly<Record<DoubtReason, string>> = {
  unsure: 'đọc chưa chắc',
  'no-lead': 'chưa ghi ai chủ trì',
  'no-time': 'văn bản không ghi thời gian',
  'no-rhythm': 'chưa rõ bao lâu một lần',
  'unknown-unit': 'chưa có trong danh sách đơn vị',
  warning: 'cần chú ý',
  missing: 'chưa có',
}

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  radio: 'truyền thanh',
  portal: 'trang thông tin',
  social: 'mạng xã hội',
  meeting: 'hội nghị, họp',
  training: 'tập huấn',
  contest: 'cuộc thi',
  dialogue: 'đối thoại',
  visual: 'băng rôn, pa-nô',
  culture: 'văn nghệ',
  'public-posting': 'niêm yết',
  feedback: 'tiếp nhận ý kiến',
  survey: 'khảo sát',
  inspection: 'kiểm tra',
  media: 'báo, đài',
  report: 'báo cáo',
  contract: 'hợp đồng',
  other: 'khác',
}

export const TIMING_WORDS: readonly (readonly [TimingKind, string])[] = [
  ['recurring', 'Định kỳ'],
  ['continuous', 'Thường xuyên'],
  ['period', 'Trong khoảng ngày'],
  ['deadline', 'Có hạn chót'],
  ['unspecified', 'Chưa ghi'],
]

export const RHYTHM_CHOICES = [
  ['week', 'hàng tuần'],
  ['month', 'hàng tháng'],
  ['quarter', 'hàng quý'],
  ['half-year', '6 tháng một lần'],
  ['year', 'hằng năm'],
] as const

export const ASSUMED_WORDS: Readonly<Record<string, string>> = {
  'year-of-title': 'lấy cả năm ghi ở tên kế hoạch',
  'year-of-issue': 'lấy cả năm ban hành',
  'rest-of-year': 'đầu còn thiếu lấy hết năm đó',
}

/** What accepting a doubtful place says: what is read is right, or what is missing stays missing. */
export const ACCEPT_WORDS: Readonly<Record<DoubtReason, string>> = {
  unsure: 'Đúng',
  'no-lead': 'Để trống',
  'no-time': 'Để vậy',
  'no-rhythm': 'Để vậy',
  'unknown-unit': 'Để vậy',
  warning: 'Đã xem',
  missing: 'Để trống',
}
