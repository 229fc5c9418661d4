import { SUPERIOR_ACTS } from './superior.ts'
import { TASK_ACTS } from './tasks.ts'
import { ACCESS_ACT_WORDS } from './access.ts'
import { CONTENT_ACT_WORDS } from './content.ts'
import { ISSUED_ACT_WORDS } from './issued.ts'
import { AMENDING_ACT_WORDS } from './amending.ts'
import { ISSUING_ACT_WORDS } from './issuing.ts'

/** Words of the office for values that are kept as codes. */
export const COUNT_WORDS: Readonly<Record<string, string>> = {
  'luot-nguoi': 'lượt người',
  nguoi: 'người',
  bai: 'bài',
  buoi: 'buổi',
  phut: 'phút',
  cuoc: 'cuộc',
  cai: 'cái',
  m: 'm',
  m2: 'm²',
  to: 'tờ',
  ky: 'kỳ',
}
export const SOURCE_WORDS: Readonly<Record<string, string>> = {
  list: 'theo danh sách',
  estimate: 'ước tính',
  views: 'lượt xem',
  count: 'đếm được',
}
export const ROLE_WORDS: Readonly<Record<string, string>> = {
  administrator: 'Quản trị',
  leader: 'Lãnh đạo',
  'focal-officer': 'Cán bộ đầu mối',
  clerk: 'Văn thư',
  editor: 'Biên tập',
  'one-stop': 'Một cửa',
  'unit-officer': 'Cán bộ đơn vị',
  finance: 'Tài chính',
  union: 'Đoàn thể',
  'village-head': 'Trưởng thôn',
  contributor: 'Cộng tác viên',
  'viewer-above': 'Cấp trên xem',
}
/** What a role may do, in one line. */
export const ROLE_NOTES: Readonly<Record<string, string>> = {
  administrator: 'tài khoản, đơn vị, sao lưu; không giao việc',
  leader: 'xem mọi việc, đôn đốc, duyệt',
  'focal-officer': 'lập kế hoạch, giao việc, ghi thay, báo cáo',
  clerk: 'xem mọi việc, lưu trữ',
  editor: 'việc truyền thanh của đơn vị mình',
  'one-stop': 'việc của nơi tiếp nhận hồ sơ',
  'unit-officer': 'việc của đơn vị mình',
  finance: 'việc tài chính của đơn vị mình',
  union: 'việc của đoàn thể mình',
  'village-head': 'việc của thôn mình',
  contributor: 'ghi việc đã làm',
  'viewer-above': 'chỉ xem',
}
export const RHYTHM_WORDS: Readonly<Record<string, string>> = {
  week: 'Hàng tuần',
  month: 'Hàng tháng',
  quarter: 'Hàng quý',
  'half-year': '6 tháng một lần',
  year: 'Hằng năm',
}
export const UNIT_KIND_WORDS: Readonly<Record<string, string>> = {
  leadership: 'Lãnh đạo',
  office: 'Văn phòng',
  department: 'Phòng, công chức chuyên môn',
  'one-stop': 'Một cửa',
  radio: 'Truyền thanh, văn hóa',
  council: 'HĐND',
  party: 'Đảng ủy',
  front: 'MTTQ',
  union: 'Đoàn thể',
  village: 'Thôn',
  'digital-team': 'Tổ công nghệ số',
  upper: 'Cấp trên',
  other: 'Khác',
}
/** Kinds of units as a commune's chart groups them. */
export const UNIT_GROUPS: readonly { word: string; kinds: readonly string[] }[] = [
  { word: 'Lãnh đạo', kinds: ['leadership'] },
  { word: 'Văn phòng, phòng, công chức chuyên môn', kinds: ['office', 'department', 'one-stop', 'radio'] },
  { word: 'Đảng ủy, HĐND', kinds: ['party', 'council'] },
  { word: 'Mặt trận, đoàn thể', kinds: ['front', 'union'] },
  { word: 'Tổ công nghệ số, nơi khác', kinds: ['digital-team', 'other'] },
  { word: 'Cấp trên', kinds: ['upper'] },
]
export const ACT_WORDS: Readonly<Record<string, string>> = {
  'backups.request': 'Yêu cầu sao lưu',
  'backups.download': 'Tải bản sao lưu về',
  ...TASK_ACTS,
  ...SUPERIOR_ACTS,
  ...ACCESS_ACT_WORDS,
  ...CONTENT_ACT_WORDS,
  ...ISSUED_ACT_WORDS,
  ...AMENDING_ACT_WORDS,
  ...ISSUING_ACT_WORDS,
  'calendar.set-day': 'Đặt ngày nghỉ, làm bù',
  'calendar.remove-day': 'Bỏ ngày khỏi lịch',
  'plans.start-reading': 'Gửi tệp kế hoạch để đọc',
  'plans.save-edits': 'Sửa bản đọc',
  'plans.discard-reading': 'Bỏ bản đọc',
  'plans.restore-reading': 'Lấy lại bản đọc đã bỏ',
  'plans.read-again': 'Đọc lại tệp kế hoạch',
  'plans.set-kind': 'Sửa loại kế hoạch',
  'plans.confirm': 'Xác nhận, chạy kế hoạch',
  'plans.start-draft': 'Bắt đầu soạn dự thảo kế hoạch',
  'plans.save-draft': 'Soạn dự thảo kế hoạch',
  'plans.drop-draft': 'Bỏ dự thảo kế hoạch',
  'plans.restore-draft': 'Lấy lại dự thảo đã bỏ',
  'plans.archive': 'Lưu trữ kế hoạch',
  'results.record': 'Ghi kết quả',
  'results.withdraw': 'Rút kết quả',
  'results.restore': 'Khôi phục kết quả đã rút',
  'results.attach-evidence': 'Thêm minh chứng',
  'results.withdraw-evidence': 'Rút minh chứng',
  'results.restore-evidence': 'Khôi phục minh chứng đã rút',
  'files.receive': 'Nhận tệp',
  'plans.reopen': 'Mở lại kế hoạch đã lưu trữ',
  'tasks.follow-calendar': 'Tính lại hạn theo ngày nghỉ mới',
  'calendar.adopt-year': 'Nhận ngày nghỉ của năm',
  'calendar.open-feed': 'Cấp đường dẫn lịch riêng',
  'calendar.revoke-feed': 'Thu hồi đường dẫn lịch',
  'programmes.record': 'Ghi chương trình, đề án',
  'programmes.withdraw': 'Bỏ chương trình, đề án',
  'programmes.link-plan': 'Gắn kế hoạch với chương trình',
  'programmes.set-audiences': 'Đặt đối tượng tuyên truyền của kế hoạch',
  'topics.set-task': 'Đặt chủ đề của nhiệm vụ',
  'topics.set-result': 'Đặt chủ đề, đối tượng của kết quả',
  'topics.change-entry': 'Sửa danh mục chủ đề, đối tượng',
}

/** `2026-11-22` as officers write it. */
export function vnDate(day: string | null | undefined): string {
  if (!day) return ''
  // A moment before seven in the morning is still the day before in UTC.
  if (day.length > 10) return new Date(day).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' })
  return day.split('-').reverse().join('/')
}

/** A moment in the office's zone: `19:31 05/03/2026`. */
export function vnMoment(at: string): string {
  const moment = new Date(at)
  const time = moment.toLocaleTimeString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })
  return `${time} ${moment.toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' })}`
}
