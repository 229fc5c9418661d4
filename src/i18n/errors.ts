import { ACCESS_SENTENCES } from './access.ts'
import { CONTENT_SENTENCES } from './content.ts'
import { AMENDING_SENTENCES } from './amending.ts'
import { ISSUING_SENTENCES } from './issuing.ts'
import { ISSUED_SENTENCES } from './issued.ts'
import { INTAKE_SENTENCES } from './intake.ts'
import { LEGISLATION_SENTENCES } from './legislation.ts'
import { RESULT_SENTENCES } from './results.ts'
import { SUPERIOR_SENTENCES } from './superior.ts'
import { TASK_SENTENCES } from './tasks.ts'
import { TEMPLATE_SENTENCES } from './templates.ts'
import { OPERATIONS_SENTENCES } from './operations.ts'

type Facts = Readonly<Record<string, unknown>>

/** What a refusal says to the person: what happened and what to do next. */
const SENTENCES: Record<string, (facts: Facts) => string> = {
  ...ACCESS_SENTENCES,
  ...CONTENT_SENTENCES,
  ...ISSUED_SENTENCES,
  ...AMENDING_SENTENCES,
  ...ISSUING_SENTENCES,
  ...INTAKE_SENTENCES,
  ...RESULT_SENTENCES,
  ...SUPERIOR_SENTENCES,
  ...TASK_SENTENCES,
  ...OPERATIONS_SENTENCES,
  ...TEMPLATE_SENTENCES,
  'calendar.day-not-found': () => 'Không có ngày này trong lịch.',
  'commune.not-chosen': () => 'Chưa chọn xã, phường.',
  'database.sample-stands-alone': () => 'Dữ liệu mẫu và dữ liệu thật không đứng chung một cơ sở dữ liệu.',
  'database.not-a-sample': () => 'Đây là dữ liệu thật của xã, không phải dữ liệu mẫu, nên không gỡ bằng cách này được.',
  'sample.not-a-sample': () => 'Việc này chỉ có trong dữ liệu mẫu; xã của bạn đang dùng dữ liệu thật.',
  'sample.wrong-name': ({ name }) => `Để gỡ dữ liệu mẫu, gõ đúng tên xã mẫu: ${String(name)}.`,
  'sample.nothing-leaves': () => 'Đây là dữ liệu mẫu: không có gì được gửi ra ngoài máy này.',
  'sample.loading': () => 'Dữ liệu mẫu đang được nạp, chờ nạp xong.',
  'database.unavailable': () =>
    'Máy chủ dữ liệu đang không trả lời. Những gì đã gõ vẫn còn trên máy này; thử lại sau ít phút.',
  'date.invalid': ({ text }) => `“${String(text)}” không phải một ngày có trên lịch.`,
  'value.unknown': ({ value }) => `Giá trị “${String(value)}” không dùng được ở đây. Tải lại trang rồi chọn lại.`,
  'value.stored-unfit': () =>
    'Dữ liệu đã lưu của mục này không còn đọc được. Các việc khác vẫn làm bình thường; báo người quản trị phục hồi từ bản sao lưu gần nhất.',
  'files.disk-full': () =>
    'Ổ đĩa máy chủ đã đầy nên chưa lưu được tệp. Không có gì bị mất; giải phóng chỗ rồi gửi lại.',
  'files.cut': () => 'Tệp bị đứt giữa chừng khi gửi. Không có gì bị mất; gửi lại tệp đó.',
  'files.upload-lost': () => 'Máy chủ không còn giữ tệp đã gửi. Gửi lại.',
  'files.too-large': ({ limit }) => `Tệp quá lớn. Mỗi lần gửi tối đa ${String(limit)} MB.`,
  'database.newer': () =>
    'Dữ liệu này do phiên bản mới hơn ghi. Dùng bản Loa Làng mới hơn, hoặc phục hồi từ bản sao lưu cũ.',
  'database.changed-migration': ({ migration }) =>
    `Tệp cập nhật cơ sở dữ liệu ${String(migration)} đã bị sửa sau khi dùng. Lấy lại mã nguồn gốc.`,
  'installation.already-running': ({ pid }) =>
    `Loa Làng đang chạy trên dữ liệu này rồi (tiến trình ${String(pid)}). Mở địa chỉ đã in, hoặc dừng tiến trình đó trước.`,
  'installation.bad-setting': ({ name, value }) => `Thiết lập ${String(name)} = “${String(value)}” không dùng được.`,
  'installation.data-unreachable': ({ dataDir }) =>
    `Tài khoản chạy cơ sở dữ liệu không vào được ${String(dataDir)}. Đặt LOALANG_DATA tới thư mục khác.`,
  'installation.other-database-version': ({ found, expected }) =>
    `Dữ liệu do PostgreSQL ${String(found)} ghi, bản này dùng ${String(expected)}. Sao lưu bằng bản cũ rồi phục hồi bằng bản này.`,
  'installation.port-taken': ({ port }) =>
    `Cổng ${String(port)} đang có chương trình khác dùng. Đặt PORT khác, ví dụ PORT=3001.`,
  'installation.secrets-damaged': ({ path }) => `Tệp ${String(path)} bị hỏng. Phục hồi từ bản sao lưu.`,
  'input.invalid': ({ fields }) => Object.values((fields ?? {}) as Record<string, string>)[0] ?? 'Có ô chưa điền đúng.',
  'plans.bad-change': () => 'Chỗ này của dự thảo không sửa như vậy được. Tải lại trang rồi sửa lại.',
  'plans.draft-not-open': () =>
    'Dự thảo này đang trình ký, đã ban hành hoặc đã bỏ nên không sửa được. Muốn sửa, hãy rút về soạn trước.',
  'plans.draft-needs-plan': () => 'Chọn kế hoạch cũ để soạn kế hoạch mới từ đó.',
  'plans.no-such-superior-item': () => 'Kế hoạch cấp trên không còn việc đã chọn. Mở lại trang đối chiếu rồi chọn lại.',
  'plans.not-this-draft': ({ name }) =>
    `Tệp ${name} gần như không có câu nào của dự thảo này. Chọn đúng tệp Word đã tải từ dự thảo.`,
  'plans.draft-needs-superior': () => 'Chọn kế hoạch cấp trên cần triển khai.',
  'database.draft-not-open': () => 'Dự thảo này đang trình ký hoặc đã bỏ nên không sửa được.',
  'database.draft-issued': () => 'Kế hoạch này đã ban hành, không sửa được nữa; hãy soạn bản sửa đổi, bổ sung.',
  'database.draft-is-kept': () => 'Dự thảo không xóa được, chỉ bỏ đi rồi lấy lại được.',
  'plans.bad-edit': () => 'Ô này không sửa được ở đây.',
  'plans.edited-meanwhile': () =>
    'Một người khác vừa sửa cùng chỗ. Chọn giữ cách ghi nào rồi tiếp tục; chưa có gì bị ghi đè.',
  'plans.scope-unconfirmed': ({ issuer }) =>
    `Đây là kế hoạch của ${String(issuer ?? 'cấp trên')}, không phải của xã. Xác nhận rõ nếu vẫn muốn chạy như kế hoạch của xã.`,
  'plans.same-plan': ({ title, number }) =>
    `Kế hoạch số ${String(number)} “${String(title)}” đã có. Chọn thay bản cũ hoặc chạy thành kế hoạch riêng.`,
  'plans.reading-kept-failing': ({ attempts }) =>
    `Đã thử đọc ${String(attempts)} lần, lần nào cũng dừng giữa chừng. Tệp vẫn được giữ; lưu lại thành PDF hoặc DOCX rồi gửi bản đó.`,
  'plans.no-period': () => 'Kế hoạch chưa có thời gian thực hiện (từ ngày, đến ngày). Điền rồi xác nhận lại.',
  'plans.no-title': () => 'Kế hoạch chưa có tên. Điền tên rồi xác nhận lại.',
  'plans.no-tasks': () => 'Chưa có việc nào để chạy. Thêm ít nhất một việc.',
  'plans.not-open-for-edits': () => 'Bản đọc này đã được xác nhận hoặc đã bỏ, không sửa được nữa.',
  'plans.not-ready': () => 'Kế hoạch chưa đọc xong.',
  'plans.archived': () => 'Kế hoạch này đã lưu trữ, chỉ xem được.',
  ...LEGISLATION_SENTENCES,
  'record.not-found': () => 'Không tìm thấy. Có thể đường dẫn đã cũ.',
}

/** The Vietnamese sentence for a refusal. */
export function sentenceFor(code: string, facts: Facts = {}): string {
  return (
    SENTENCES[code]?.(facts) ??
    'Có lỗi chưa rõ nguyên nhân. Không có gì bị mất; thử lại, nếu vẫn vậy thì báo người quản trị.'
  )
}
