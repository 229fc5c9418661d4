type Facts = Readonly<Record<string, unknown>>

/** What the installation itself says when it cannot start, serve, back up or restore. */
export const OPERATIONS_SENTENCES: Record<string, (facts: Facts) => string> = {
  'backups.damaged': ({ part }) =>
    `Tệp sao lưu bị hỏng ở phần ${String(part)} nên chưa động vào dữ liệu nào. Dùng một bản sao lưu khác.`,
  'backups.not-a-backup': () => 'Tệp này không phải bản sao lưu của Loa Làng. Chọn tệp có tên loa-lang-….tar.',
  'backups.newer': () =>
    'Bản sao lưu này do phiên bản Loa Làng mới hơn ghi. Cập nhật Loa Làng rồi phục hồi; chưa động vào dữ liệu nào.',
  'backups.not-empty': () =>
    'Nơi này đang có dữ liệu. Nếu chắc chắn muốn thay bằng bản sao lưu, thêm --replace; dữ liệu đang có được sao lưu lại trước.',
  'backups.running': () => 'Phần mềm đang chạy trên dữ liệu này. Dừng nó (Ctrl-C ở cửa sổ npm start) rồi phục hồi.',
  'backups.file-exists': ({ path }) => `Tệp ${String(path)} đã có. Chọn tên khác để không ghi đè bản sao lưu cũ.`,
  'backups.no-file': ({ path }) => `Không mở được tệp ${String(path)}. Kiểm tra đường dẫn rồi thử lại.`,
  'backups.disk-full': () => 'Không đủ chỗ trống để ghi bản sao lưu. Giải phóng ổ đĩa hoặc chọn ổ khác.',
  'backups.cannot-write': ({ path }) => `Không ghi được vào ${String(path)}. Kiểm tra quyền ghi hoặc chọn nơi khác.`,
  'backups.not-found': () => 'Không có bản sao lưu này. Có thể nó đã được dọn theo lịch giữ.',
  'database.disk-full': () =>
    'Ổ đĩa của máy chủ dữ liệu đã đầy nên chưa lưu được. Báo người quản trị giải phóng chỗ rồi bấm lại.',
  'database.odd-signs': () =>
    'Trong chữ vừa nhập có ký tự lạ không lưu được, thường do dán từ nơi khác. Xóa chỗ đó, gõ lại rồi lưu.',
  'database.login-refused': () =>
    'PostgreSQL không nhận tên hoặc mật khẩu trong DATABASE_URL. Sửa lại địa chỉ đó rồi chạy lại.',
  'database.may-not-create-roles': () =>
    'Tài khoản trong DATABASE_URL không được tạo vai trò. Nhờ người quản trị PostgreSQL chạy: alter role TÊN createrole; hoặc xem docs/operate/postgresql.md.',
  'database.not-utf8': ({ found }) =>
    `Cơ sở dữ liệu dùng bảng mã ${String(found)}, cần UTF8. Tạo lại bằng: create database TÊN encoding 'UTF8' template template0.`,
  'database.too-old': ({ found, oldest }) =>
    `PostgreSQL ${String(found)} cũ quá, cần ${String(oldest)} trở lên. Nâng cấp máy chủ, hoặc bỏ DATABASE_URL để dùng bản đi kèm.`,
  'database.unnamed': () => 'DATABASE_URL chưa có tên cơ sở dữ liệu, ví dụ postgres://ten:mat-khau@may-chu/loalang.',
  'database.unreachable': () =>
    'Không kết nối được PostgreSQL trong DATABASE_URL. Kiểm tra máy chủ đang chạy, địa chỉ và cổng.',
  'installation.host-unusable': ({ host }) =>
    `Máy này không có địa chỉ ${String(host)} để nghe. Sửa HOST, ví dụ HOST=0.0.0.0 hoặc HOST=127.0.0.1.`,
  'installation.not-yours': ({ path }) =>
    `Không đọc được ${String(path)}: dữ liệu do một tài khoản khác của máy giữ. Chạy bằng đúng tài khoản đó.`,
  'installation.data-unwritable': ({ dataDir }) =>
    `Không ghi được vào ${String(dataDir)}. Đặt LOALANG_DATA tới thư mục ghi được.`,
  'installation.port-forbidden': ({ port }) =>
    `Tài khoản này không được mở cổng ${String(port)}. Đặt PORT từ 1024 trở lên, ví dụ PORT=3000.`,
  'installation.still-starting': () => 'Loa Làng đang khởi động. Chờ vài giây rồi chạy lại lệnh.',
  'installation.tls-unreadable': ({ name, path }) =>
    `Không dùng được ${String(name)} = “${String(path)}”: tệp không có, không đọc được, hoặc chứng thư và khóa không khớp.`,
  'access.no-such-account': ({ login }) =>
    `Không có tài khoản “${String(login)}”. Kiểm tra tên đăng nhập hoặc số điện thoại.`,
  'installation.update-pending': () =>
    'Phần mềm đang chạy là bản cũ hơn mã nguồn này. Dừng nó, chạy lại npm start rồi dùng lệnh này.',
  'installation.not-founded': () => 'Chưa có xã, phường nào. Chạy ./loalang init hoặc mở trang thiết lập trước.',
  'installation.disk-full': () => 'Ổ đĩa đã đầy nên không khởi động được. Giải phóng chỗ rồi chạy lại.',
  'rate.too-many': ({ minutes }) => `Quá nhiều lần trong một lúc. Chờ ${String(minutes)} phút rồi thử lại.`,
  'request.foreign-form': ({ address }) =>
    `Biểu mẫu này gửi từ một địa chỉ khác nên chưa được nhận. Mở Loa Làng tại ${String(address)}, điền và gửi lại; nếu vẫn vậy, nhờ người quản trị xem lại PUBLIC_URL và TRUST_PROXY.`,
  'request.method': () => 'Trang này không nhận thao tác đó. Quay lại trang trước và bấm lại.',
  'request.not-found': () => 'Không có trang này. Có thể đường dẫn đã cũ hoặc gõ thiếu.',
  'request.refused': () => 'Không nhận được yêu cầu này. Quay lại trang trước, tải lại và bấm lại.',
  'request.too-large': ({ limit }) => `Gửi lên quá lớn. Mỗi lần gửi tối đa ${String(limit)} MB; chia làm nhiều lần.`,
}
