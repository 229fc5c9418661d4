export const PROGRAMME_KIND_WORDS: Readonly<Record<string, string>> = {
  programme: 'Chương trình tổng thể',
  scheme: 'Đề án',
  resolution: 'Nghị quyết',
  'period-plan': 'Kế hoạch giai đoạn',
  other: 'Khác',
}
