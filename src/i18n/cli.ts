export const GENERAL_HELP = `Loa Làng: kế hoạch tuyên truyền của xã, từ văn bản đến minh chứng.

Cách dùng: ./loalang LỆNH [tùy chọn]

  serve                     chạy phần mềm (như npm start)
  plan read TỆP… [--json]   đọc một kế hoạch (nhiều tệp là các phần của một văn bản); không cần cơ sở dữ liệu
  calendar due --json       tính hạn từ các dòng JSON ở đầu vào
  init …                    lập xã, phường và tài khoản đầu tiên
  demo                      nạp xã mẫu để dùng thử (chỉ khi chưa có dữ liệu)
  user add TÊN …            thêm tài khoản, in mã đặt mật khẩu
  user reset TÊN            cấp mã đặt lại mật khẩu
  backup TỆP                sao lưu dữ liệu và tệp vào một tệp
  restore TỆP [--replace]   phục hồi từ một tệp sao lưu
  doctor                    kiểm tra máy còn thiếu gì

Thêm --help sau mỗi lệnh để xem cách dùng. Mã kết thúc: 0 xong, 1 bị từ chối (có lý do), 2 dùng sai.
`

export const COMMAND_HELP: Readonly<Record<string, string>> = {
  serve:
    'Cách dùng: ./loalang serve\nChạy phần mềm và in địa chỉ. Đặt cổng bằng PORT, địa chỉ nghe bằng HOST, nơi giữ dữ liệu bằng LOALANG_DATA.\n',
  'plan read':
    'Cách dùng: ./loalang plan read TỆP… [--json]\nĐọc kế hoạch từ văn bản, DOCX, PDF hoặc bản quét. Với --json in một đối tượng JSON; thông báo in ở luồng lỗi.\n',
  'calendar due':
    'Cách dùng: ./loalang calendar due --json < dòng.jsonl\nMỗi dòng: {"from","workingDays"|"days","holidays":[…],"workdays":[…]}; mỗi kết quả: {"to"} hoặc {"error"}.\n',
  init: `Cách dùng: ./loalang init --name TÊN --province TỈNH --login TÊN-ĐĂNG-NHẬP --display-name "HỌ TÊN"
         [--kind xa|phuong|dac-khu] [--model two-tier|three-tier] [--village-word thôn] [--villages "Một; Hai"]
Lập xã, phường với các đơn vị chuẩn và tài khoản đầu tiên; in mật khẩu một lần.
`,
  demo: 'Cách dùng: ./loalang demo\nNạp xã mẫu (dữ liệu không có thật) vào nơi chưa có dữ liệu; in các tài khoản và mật khẩu một lần.\n',
  'user add': `Cách dùng: ./loalang user add TÊN-ĐĂNG-NHẬP --name "HỌ TÊN" [--role VAI-TRÒ] [--phone SỐ] [--email THƯ]
Thêm tài khoản (mặc định là quản trị) và in mã để người đó đặt mật khẩu.
Vai trò: administrator, leader, focal-officer, clerk, editor, one-stop, unit-officer, finance, union, village-head, contributor, viewer-above.
`,
  'user reset': 'Cách dùng: ./loalang user reset TÊN-ĐĂNG-NHẬP\nIn mã dùng một lần để người đó đặt lại mật khẩu.\n',
  backup:
    'Cách dùng: ./loalang backup TỆP\nGhi dữ liệu và mọi tệp vào một tệp; dùng được cả khi phần mềm đang chạy. Không ghi đè tệp đã có.\n',
  restore: `Cách dùng: ./loalang restore TỆP [--replace]
Kiểm tra tệp rồi phục hồi: được tất cả hoặc không đổi gì. Phần mềm phải đang dừng.
Nơi đã có dữ liệu thì cần --replace; dữ liệu đang có được sao lưu lại trước.
`,
  doctor: 'Cách dùng: ./loalang doctor\nNói rõ máy còn thiếu gì để chạy.\n',
}
