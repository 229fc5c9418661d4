type Facts = Readonly<Record<string, unknown>>

/** What the running plan refuses, and what to do next. */
export const TASK_SENTENCES: Readonly<Record<string, (facts: Facts) => string>> = {
  'tasks.changed-meanwhile': () => 'Một người khác vừa sửa nhiệm vụ này. Tải lại trang rồi sửa tiếp.',
  'tasks.table-changed-meanwhile': () =>
    'Một người khác vừa thêm, bớt hoặc đổi chỗ dòng trong bảng. Tải lại trang rồi làm lại bước này.',
  'tasks.extension-not-later': () => 'Hạn mới phải sau hạn đang có.',
  'tasks.occurrence-closed': () => 'Kỳ này đã xong hoặc đã bỏ nên không đổi hạn được.',
  'tasks.nothing-to-undo': () => 'Không hoàn tác được nữa: nhiệm vụ đã được sửa tiếp sau bước đó.',
  'tasks.has-results': () => 'Nhiệm vụ đã có kết quả nên không xóa được. Bỏ nhiệm vụ, ghi lý do.',
  'tasks.merge-has-results': () => 'Việc định gộp đã có kết quả. Gộp theo chiều ngược lại để không mất minh chứng.',
  'tasks.other-plan': () => 'Chỉ gộp được hai việc của cùng một kế hoạch.',
  'tasks.not-cancelled': () => 'Nhiệm vụ này chưa bỏ hoặc đã gộp vào việc khác.',
  'tasks.not-your-unit': () => 'Đơn vị của bạn không có tên trong nhiệm vụ này.',
  'tasks.sent-in-the-future': () => 'Ngày gửi chưa đến. Ghi ngày đã thực sự gửi.',
}

/** Names of acts, as the log shows them. */
export const TASK_ACTS: Readonly<Record<string, string>> = {
  'tasks.extend': 'Gia hạn',
  'tasks.change': 'Sửa nhiệm vụ',
  'tasks.schedule': 'Đặt thời gian',
  'tasks.set-contract': 'Đặt minh chứng cần có',
  'tasks.assign': 'Phân công',
  'tasks.assign-lead': 'Giao đơn vị chủ trì',
  'tasks.cancel-occurrence': 'Bỏ một kỳ',
  'tasks.reopen-occurrence': 'Mở lại một kỳ',
  'tasks.late-reason': 'Ghi lý do chậm',
  'tasks.amend': 'Theo kế hoạch sửa đổi, bổ sung',
  'tasks.cancel': 'Bỏ nhiệm vụ',
  'tasks.reopen': 'Mở lại nhiệm vụ',
  'tasks.set-due': 'Đổi hạn nhiều việc',
  'tasks.edit-row': 'Sửa dòng bảng phân công',
  'tasks.add': 'Thêm việc ngoài kế hoạch',
  'tasks.add-rows': 'Dán thêm việc vào bảng',
  'tasks.order-rows': 'Đổi thứ tự bảng',
  'tasks.split': 'Tách việc',
  'tasks.merge': 'Gộp việc',
  'tasks.keep-apart': 'Xác nhận hai việc khác nhau',
  'tasks.raise-obstacle': 'Nêu khó khăn, xin gia hạn',
  'tasks.settle-obstacle': 'Trả lời khó khăn',
  'tasks.remind': 'Nhắc việc',
  'tasks.note-sheet': 'Ghi đã gửi phiếu giao việc',
  'tasks.undo': 'Hoàn tác',
}

/** How a reminder went out. */
export const WAY_WORDS: Readonly<Record<string, string>> = {
  zalo: 'Zalo',
  copied: 'chép gửi',
  phone: 'gọi điện',
  spoken: 'nói trực tiếp',
  printed: 'in giấy',
  letter: 'công văn',
}

/** How a unit's sheet was handed over. */
export const SHEET_WAY_WORDS: Readonly<Record<string, string>> = {
  zalo: 'Zalo',
  paper: 'bản giấy',
  'e-office': 'văn bản điện tử',
  other: 'cách khác',
}

/** Channels of communication, as plans name them. */
export const CHANNEL_WORDS: Readonly<Record<string, string>> = {
  radio: 'Truyền thanh',
  portal: 'Trang, cổng thông tin điện tử',
  social: 'Zalo, mạng xã hội',
  media: 'Báo, đài',
  meeting: 'Hội nghị, họp',
  training: 'Tập huấn',
  dialogue: 'Đối thoại, tọa đàm',
  contest: 'Cuộc thi',
  visual: 'Pa nô, băng rôn',
  culture: 'Văn nghệ',
  'public-posting': 'Niêm yết công khai',
  feedback: 'Phản ánh, kiến nghị',
  survey: 'Khảo sát',
  inspection: 'Kiểm tra',
  report: 'Báo cáo',
  contract: 'Hợp đồng',
  other: 'Khác',
}
