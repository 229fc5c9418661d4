export const PROGRAMME_KIND_WORDS: Readonly<Record<string, string>> = {
  programme: 'Chương trình tổng thể',
  scheme: 'Đề án',
  resolution: 'Nghị quyết',
  'period-plan': 'Kế hoạch giai đoạn',
  other: 'Khác',
}

export const REFORM_FIELD_WORDS: Readonly<Record<string, string>> = {
  institutions: 'Thể chế',
  procedures: 'Thủ tục hành chính',
  organisation: 'Tổ chức bộ máy',
  'civil-service': 'Chế độ công vụ',
  finance: 'Tài chính công',
  digital: 'Chính quyền điện tử, chính quyền số',
}
