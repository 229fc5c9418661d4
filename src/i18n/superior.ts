type Facts = Readonly<Record<string, unknown>>

const vn = (day: unknown): string => String(day).split('-').reverse().join('/')

/** What a refusal about a superior's plan or the library of sentences says. */
export const SUPERIOR_SENTENCES: Record<string, (facts: Facts) => string> = {
  'plans.not-superior': ({ issuer, isOwn }) =>
    isOwn
      ? `Văn bản này do ${String(issuer)} ban hành, là kế hoạch của chính xã. Xác nhận rõ nếu vẫn muốn giữ làm kế hoạch cấp trên.`
      : `Văn bản này do ${String(issuer)} ban hành, không phải cấp trên của xã. Xác nhận rõ nếu vẫn muốn giữ làm kế hoạch cấp trên.`,
  'plans.arrives-later': ({ on }) => `Ngày nhận ${vn(on)} chưa đến. Ghi ngày văn bản thật sự đến xã.`,
  'plans.arrived-before-issued': ({ on, issuedOn }) =>
    `Ngày nhận ${vn(on)} đứng trước ngày ban hành ${vn(issuedOn)}. Xem lại một trong hai ngày.`,
  'plans.too-many-items': () => 'Một kế hoạch ghi thêm tối đa 300 việc.',
  'plans.clause-here': () => 'Câu này đã có trong mục câu mẫu.',
}

export const SUPERIOR_ACTS: Readonly<Record<string, string>> = {
  'plans.keep-superior': 'Nhận kế hoạch cấp trên',
  'plans.type-superior': 'Ghi tay kế hoạch cấp trên',
  'plans.add-superior-item': 'Ghi thêm việc cấp trên giao',
  'plans.drop-superior-item': 'Bỏ việc ghi thêm của cấp trên',
  'plans.decide-superior-item': 'Đối chiếu việc cấp trên giao',
  'plans.close-superior': 'Đóng, mở việc lập kế hoạch theo cấp trên',
  'plans.set-own-due': 'Đặt hạn ban hành kế hoạch của xã',
  'plans.set-own-due-rule': 'Đặt số ngày lập kế hoạch sau khi nhận',
  'plans.link-superior': 'Gắn kế hoạch với kế hoạch cấp trên',
  'plans.mark-clause': 'Đánh dấu, ẩn câu mẫu',
  'plans.save-clause': 'Ghi câu mẫu của xã',
  'plans.withdraw-clause': 'Bỏ, lấy lại câu mẫu của xã',
}

export const ITEM_KIND_WORDS: Readonly<Record<string, string>> = {
  activity: 'Việc, hình thức',
  duty: 'Trách nhiệm',
  target: 'Chỉ tiêu',
  report: 'Báo cáo',
}

export const COVERAGE_WORDS: Readonly<Record<string, { word: string; mark: string }>> = {
  covered: { word: 'Đã có', mark: '✓' },
  partly: { word: 'Có một phần', mark: '◐' },
  missing: { word: 'Thiếu', mark: '○' },
  maybe: { word: 'Cần xem', mark: '?' },
  'not-ours': { word: 'Không thuộc xã', mark: '–' },
}

export const PART_WORDS: Readonly<Record<string, string>> = {
  objectives: 'Mục đích',
  requirements: 'Yêu cầu',
  audiences: 'Đối tượng',
  topics: 'Nội dung tuyên truyền',
  targets: 'Chỉ tiêu',
  activity: 'Hình thức, việc làm',
  unit: 'Trách nhiệm đơn vị',
  budget: 'Kinh phí',
  reporting: 'Chế độ báo cáo',
  text: 'Câu khác',
}
