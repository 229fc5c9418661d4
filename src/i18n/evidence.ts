/** Kinds of evidence as people call them, for choosing. */
export const EVIDENCE_NAMES: Readonly<Record<string, string>> = {
  photo: 'Ảnh chụp',
  'attendance-list': 'Danh sách ký tên',
  'nomination-list': 'Danh sách cử tham dự',
  minutes: 'Biên bản',
  material: 'Tài liệu, tờ rơi',
  document: 'Văn bản',
  'broadcast-log': 'Nhật ký phát',
  recording: 'Ghi âm, ghi hình',
  link: 'Đường dẫn bài đăng',
  other: 'Khác',
}

/** Forms of communication as plans name them. */
export const FORM_NAMES: Readonly<Record<string, string>> = {
  radio: 'Truyền thanh',
  portal: 'Trang thông tin điện tử',
  social: 'Mạng xã hội, Zalo',
  media: 'Báo chí',
  meeting: 'Hội nghị, họp thôn',
  training: 'Tập huấn',
  dialogue: 'Đối thoại',
  contest: 'Cuộc thi',
  visual: 'Pa nô, băng rôn, tờ rơi',
  culture: 'Văn nghệ, văn hóa',
  'public-posting': 'Niêm yết',
  feedback: 'Tiếp nhận ý kiến',
  survey: 'Khảo sát',
  inspection: 'Kiểm tra',
  report: 'Báo cáo',
  contract: 'Hợp đồng',
  other: 'Khác',
}

export const SHOWN_WORDS: Readonly<Record<string, string>> = {
  none: 'Không rõ mặt ai',
  adults: 'Có mặt người lớn',
  minors: 'Có mặt trẻ em',
}
