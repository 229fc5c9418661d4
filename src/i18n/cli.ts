export const GENERAL_HELP = `Loa Làng: kế hoạch tuyên truyền của xã, từ văn bản đến minh chứng.

Cách dùng: ./loalang LỆNH [tùy chọn]

  serve                     chạy phần mềm (như npm start)
  plan read TỆP… [--json]   đọc một kế hoạch (nhiều tệp là các phần của một văn bản); không cần cơ sở dữ liệu
  calendar due --json       tính hạn từ các dòng JSON ở đầu vào
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
  doctor: 'Cách dùng: ./loalang doctor\nNói rõ máy còn thiếu gì để chạy.\n',
}
