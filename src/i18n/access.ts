type Facts = Readonly<Record<string, unknown>>

const vn = (day: unknown): string =>
  String(day ?? '')
    .slice(0, 10)
    .split('-')
    .reverse()
    .join('/')

/** Why a password is refused. */
export const WEAKNESS_WORDS: Readonly<Record<string, string>> = {
  'too-short': 'Mật khẩu cần ít nhất 8 ký tự.',
  common: 'Mật khẩu này nhiều người dùng nên dễ bị đoán. Ghép vài từ không liên quan, ví dụ tên hai thứ trong nhà.',
  'has-own-name': 'Mật khẩu trùng tên của chính bạn nên dễ bị đoán. Chọn từ khác.',
  'one-character': 'Mật khẩu chỉ lặp một hai ký tự. Chọn dài và khác nhau hơn.',
  'a-row': 'Mật khẩu là dãy phím liền nhau nên dễ bị đoán. Chọn từ khác.',
}
/** How hard a password is to guess. */
export const STRENGTH_WORDS: Readonly<Record<string, string>> = {
  weak: 'Dùng được, nhưng còn dễ đoán. Dài thêm vài ký tự thì tốt hơn.',
  fair: 'Khá: khó đoán với người quen.',
  strong: 'Mạnh: rất khó đoán.',
}
const PIN_REASONS: Readonly<Record<string, string>> = {
  'six-digits': 'Mã PIN gồm đúng 6 chữ số.',
  'too-easy': 'Mã PIN này dễ đoán (dãy liền hoặc lặp lại). Chọn 6 số khác.',
}

/** What `seconds` is in words: "30 giây", "4 phút". */
function waitWords(seconds: unknown): string {
  const value = Number(seconds)
  if (!Number.isFinite(value)) return 'ít phút'
  return value < 90 ? `${Math.ceil(value)} giây` : `${Math.ceil(value / 60)} phút`
}

/** Refusals of accounts and of who there is. */
export const ACCESS_SENTENCES: Record<string, (facts: Facts) => string> = {
  'access.denied': () => 'Tài khoản này không có quyền làm việc đó. Hỏi người quản trị nếu cần.',
  'access.wrong-sign-in': () => 'Sai tên đăng nhập hoặc mật khẩu. Kiểm tra phím Caps Lock và gõ lại.',
  'access.code-needed': () => 'Tài khoản này bật mã xác thực. Gõ thêm mã 6 số trên điện thoại, hoặc một mã dự phòng.',
  'access.wrong-code': () => 'Mã xác thực không đúng hoặc đã dùng. Chờ mã mới hiện trên điện thoại rồi gõ lại.',
  'access.wrong-password': () => 'Mật khẩu hiện tại không đúng.',
  'access.same-password': () => 'Mật khẩu mới trùng mật khẩu cũ. Chọn mật khẩu khác.',
  'access.weak-password': ({ weakness }) => WEAKNESS_WORDS[String(weakness)] ?? 'Mật khẩu quá dễ đoán.',
  'access.weak-pin': ({ weakness }) => PIN_REASONS[String(weakness)] ?? 'Mã PIN quá dễ đoán.',
  'access.pin-not-set': () => 'Bạn chưa đặt mã PIN. Vào “Tài khoản của tôi” để đặt, rồi làm lại.',
  'access.pin-needed': () => 'Việc này cần mã PIN. Gõ mã PIN rồi làm lại.',
  'access.wrong-pin': () => 'Mã PIN không đúng. Gõ lại.',
  'access.second-factor-on': () => 'Mã xác thực đang bật rồi.',
  'access.no-second-factor': () => 'Chưa bắt đầu bật mã xác thực. Bấm “Bật mã xác thực” trước.',
  'access.account-disabled': () => 'Tài khoản này đang khóa. Mở lại trước khi cấp phiếu.',
  'access.too-many-failures': ({ seconds }) =>
    `Nhập sai quá nhiều lần. Chờ ${waitWords(seconds)} rồi thử lại, hoặc xin người quản trị phiếu cấp lại mật khẩu.`,
  'access.login-taken': ({ login }) => `Tên đăng nhập hoặc số điện thoại “${String(login)}” đã có người dùng.`,
  'access.bad-phone': ({ phone }) => `“${String(phone)}” không phải số điện thoại.`,
  'access.wrong-setup-code': () => 'Mã cài đặt không đúng. Mã in ở cửa sổ nơi chạy lệnh npm start.',
  'access.confirm-by-name': ({ name }) => `Để chắc chắn, gõ đúng tên “${String(name)}” rồi bấm lại.`,
  'access.not-own-unit': () => 'Việc này của đơn vị khác. Chọn việc của đơn vị mình, hoặc nhờ cán bộ đầu mối ghi thay.',
  'access.link-gone': () => 'Đường vào này không còn dùng được. Xin cán bộ xã cấp đường vào mới.',
  'database.last-administrator': () => 'Phải còn ít nhất một người quản trị. Giao quyền quản trị cho người khác trước.',
  'organisations.already-founded': () => 'Máy này đã có một xã, phường. Đăng nhập để dùng tiếp.',
  'organisations.unit-exists': ({ name }) => `Đơn vị “${String(name)}” đã có.`,
  'organisations.unit-ended': () => 'Đơn vị này đã kết thúc. Mở lại đơn vị trước.',
  'organisations.alias-is-a-unit': ({ name }) =>
    `“${String(name)}” là tên của một đơn vị khác đang hoạt động, không làm tên gọi khác được.`,
  'organisations.merge-into-itself': () => 'Chọn một đơn vị khác để gộp vào.',
  'organisations.end-in-the-future': ({ day }) => `Ngày ${vn(day)} chưa đến. Ghi ngày đã kết thúc.`,
  'organisations.end-before-start': () => 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  'organisations.head-began-later': ({ day }) =>
    `Người đứng đầu hiện nay giữ chức từ ${vn(day)}, sau hoặc cùng ngày vừa ghi. Kiểm tra lại ngày bắt đầu.`,
  'organisations.has-a-head': () => 'Đơn vị đang có người đứng đầu khác.',
  'organisations.periods-overlap': () => 'Thời kỳ này chồng lên một thời kỳ khác. Sửa ngày bắt đầu hoặc kết thúc.',
}

/** Words of the log for the acts of accounts and units. */
export const ACCESS_ACT_WORDS: Readonly<Record<string, string>> = {
  'access.open-session': 'Đăng nhập',
  'access.end-session': 'Kết thúc phiên',
  'access.end-other-sessions': 'Kết thúc các phiên khác',
  'access.end-account-sessions': 'Kết thúc mọi phiên của một tài khoản',
  'access.add-account': 'Thêm tài khoản',
  'access.change-account': 'Sửa tài khoản, vai trò',
  'access.issue-reset-slip': 'Cấp phiếu đặt lại mật khẩu',
  'access.ask-for-reset': 'Gửi mã đặt lại mật khẩu qua thư',
  'access.change-password': 'Đổi mật khẩu',
  'access.set-account-disabled': 'Khóa, mở tài khoản',
  'access.set-pin': 'Đặt mã PIN',
  'access.confirm-pin': 'Xác nhận bằng mã PIN',
  'access.begin-second-factor': 'Bắt đầu bật mã xác thực',
  'access.confirm-second-factor': 'Bật mã xác thực',
  'access.end-second-factor': 'Tắt mã xác thực',
  'access.clear-second-factor': 'Gỡ mã xác thực của người khác',
  'access.issue-link': 'Cấp đường vào cho thôn',
  'access.reissue-link': 'Cấp lại đường vào',
  'access.revoke-link': 'Thu hồi đường vào',
  'organisations.found-commune': 'Lập xã, phường',
  'organisations.change-commune': 'Sửa tên xã, phường',
  'organisations.add-unit': 'Thêm đơn vị',
  'organisations.change-unit': 'Sửa đơn vị',
  'organisations.move-unit': 'Đổi thứ tự đơn vị',
  'organisations.set-unit-duty': 'Chọn đơn vị đầu mối, nơi nhận vướng mắc',
  'organisations.close-unit': 'Kết thúc đơn vị',
  'organisations.reopen-unit': 'Mở lại đơn vị',
  'organisations.merge-units': 'Gộp đơn vị',
  'organisations.add-alias': 'Thêm tên gọi khác',
  'organisations.remove-alias': 'Bỏ tên gọi khác',
  'organisations.change-village': 'Sửa thông tin thôn',
  'organisations.appoint-person': 'Bổ nhiệm, phân công người',
  'organisations.end-term': 'Kết thúc giữ chức',
  'organisations.resume-term': 'Giữ chức trở lại',
  'organisations.change-person': 'Sửa tên, số điện thoại',
  'organisations.set-tier-period': 'Sửa thời kỳ chính quyền',
  'organisations.remove-tier-period': 'Bỏ thời kỳ chính quyền',
  'organisations.add-predecessor': 'Thêm xã trước sáp nhập',
  'organisations.remove-predecessor': 'Bỏ xã trước sáp nhập',
}

/** The letter with a one-time code. */
export function resetLetter(code: string, login: string, address: string): { subject: string; text: string } {
  return {
    subject: 'Loa Làng: mã đặt lại mật khẩu',
    text: `Có người vừa xin đặt lại mật khẩu cho tài khoản ${login}.

Mã dùng một lần: ${code}
Mở ${address}, gõ tên đăng nhập và mã này vào ô mật khẩu, rồi đặt mật khẩu mới. Mã có hiệu lực 30 phút.

Nếu không phải bạn xin, bỏ qua thư này; mật khẩu hiện tại vẫn dùng được.`,
  }
}
