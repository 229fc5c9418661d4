type Facts = Readonly<Record<string, unknown>>

const vn = (day: unknown): string =>
  String(day ?? '')
    .split('-')
    .reverse()
    .join('/')

/** What is said when a result, a file, a day, a programme or the archive refuses. */
export const RESULT_SENTENCES: Readonly<Record<string, (facts: Facts) => string>> = {
  'access.signed-out': () => 'Phiên đăng nhập đã hết. Đăng nhập lại; mọi thứ đã gõ vẫn còn trên máy này.',
  'results.in-the-future': ({ day }) => `Ngày ${vn(day)} chưa đến. Ghi ngày việc đã thực sự diễn ra.`,
  'results.ends-before': () => 'Ngày kết thúc đứng trước ngày bắt đầu. Xem lại hai ngày.',
  'results.occurrence-cancelled': () => 'Kỳ này đã bỏ, không ghi kết quả vào được.',
  'results.minors-need-consent': () =>
    'Ảnh có trẻ em thì phải được cha mẹ hoặc người giám hộ đồng ý. Đánh dấu đã được đồng ý, hoặc bỏ ảnh đó.',
  'results.file-not-arrived': () => 'Có ảnh chưa gửi tới nơi. Ảnh vẫn còn trên máy; bấm Gửi lại.',
  'results.already-withdrawn': () => 'Kết quả này đã rút. Khôi phục nó trước khi thêm minh chứng.',
  'results.nothing-to-attach': () => 'Chưa chọn tệp hay đường dẫn nào để thêm.',
  'files.empty': () => 'Tệp rỗng, không có nội dung. Chọn lại tệp.',
  'files.heic': () =>
    'Ảnh HEIC của iPhone không mở được ở máy khác. Vào Cài đặt, Camera, Định dạng, chọn “Tương thích nhất” rồi chụp lại, hoặc gửi ảnh chụp màn hình của ảnh đó.',
  'files.kind-not-taken': () =>
    'Loại tệp này không nhận làm minh chứng. Gửi ảnh (JPG, PNG), PDF, Word, Excel, tệp ghi âm hoặc ghi hình.',
  'files.cut-short': () => 'Tệp bị đứt giữa đường nên chưa lưu. Bấm Gửi lại; không mất gì.',
  'calendar.day-taken': ({ day }) => `Ngày ${vn(day)} đã có trong lịch. Sửa dòng đã có.`,
  'calendar.feed-not-found': () => 'Đường dẫn lịch này không còn dùng được. Xin đường dẫn mới ở trang Lịch.',
  'database.plan-archived': () => 'Kế hoạch này đã lưu trữ, chỉ xem được. Người quản trị mở lại được, có ghi lý do.',
  'plans.not-over': ({ to }) => `Kế hoạch còn chạy đến ${vn(to)}. Hết thời gian thực hiện mới lưu trữ được.`,
  'programmes.years-swapped': () => 'Năm kết thúc đứng trước năm bắt đầu. Xem lại hai năm.',
  'programmes.in-use': ({ plans }) =>
    `Còn ${String(plans)} kế hoạch ghi là triển khai chương trình này. Gỡ ở các kế hoạch đó trước.`,
  'topics.code-taken': ({ code }) => `Mã ${String(code)} đã có. Dùng mã khác.`,
}
