import type { PartKind, SectionKind } from '#modules/plans/domain/index.ts'

/** What stands before a clause of each level. */
export const CLAUSE_MARKS = ['', '-', '+'] as const

export const DRAFT_WORDS = {
  addClause: 'Thêm ý',
  library: 'Lấy từ kế hoạch trước',
  asked: 'Là đề nghị, không phải giao',
  addSection: 'Thêm phần',
  removeSection: 'Bỏ phần này',
  addBasis: 'Thêm căn cứ',
  addRow: 'Thêm việc',
  addRecipient: 'Thêm nơi nhận',
  addAnnex: 'Thêm phụ lục bảng việc',
} as const

/** What a part of each kind is called where its own heading is still empty. */
export const PART_WORDS: Readonly<Record<PartKind, string>> = {
  objectives: 'Mục đích',
  requirements: 'Yêu cầu',
  audiences: 'Đối tượng',
  topics: 'Nội dung tuyên truyền',
  targets: 'Chỉ tiêu',
  activity: 'Tên việc hoặc hình thức',
  unit: 'Tên đơn vị',
  budget: 'Kinh phí',
  reporting: 'Chế độ báo cáo',
  text: 'Tên mục',
}

/** Parts that may be added to a section of each kind. */
export const NEW_PARTS: Readonly<Record<SectionKind, readonly (readonly [PartKind, string])[]>> = {
  purpose: [['text', 'Thêm mục']],
  topics: [['topics', 'Thêm mục nội dung']],
  work: [
    ['activity', 'Thêm việc'],
    ['text', 'Thêm mục'],
  ],
  budget: [['text', 'Thêm mục']],
  organisation: [
    ['unit', 'Thêm đơn vị'],
    ['text', 'Thêm mục'],
  ],
  other: [
    ['text', 'Thêm mục'],
    ['activity', 'Thêm việc'],
  ],
}

/** Sections that may be added, each with the title it begins with. */
export const NEW_SECTIONS: readonly (readonly [SectionKind, string])[] = [
  ['purpose', 'Mục đích, yêu cầu'],
  ['topics', 'Nội dung tuyên truyền'],
  ['work', 'Hình thức, nhiệm vụ'],
  ['budget', 'Kinh phí thực hiện'],
  ['organisation', 'Tổ chức thực hiện'],
  ['other', 'Phần khác'],
]

export const WORK_WORDS = {
  lead: 'Chủ trì',
  coordinating: 'Phối hợp',
  timing: 'Thời gian',
  start: 'Triển khai',
  finish: 'Hoàn thành',
  products: 'Sản phẩm',
  note: 'Ghi chú',
} as const

/** Columns of the annex as it is printed. */
export const ANNEX_COLUMNS = [
  ['title', 'Nội dung'],
  ['products', 'Sản phẩm'],
  ['start', 'Triển khai'],
  ['finish', 'Hoàn thành'],
  ['lead', 'Cơ quan chủ trì'],
  ['coordinating', 'Cơ quan phối hợp'],
  ['note', 'Ghi chú'],
] as const
export type AnnexField = (typeof ANNEX_COLUMNS)[number][0]

/** Where a draft comes from, for the list. */
export const ORIGIN_WORDS: Readonly<Record<string, string>> = {
  blank: 'soạn mới',
  plan: 'từ kế hoạch năm trước',
  superior: 'từ kế hoạch cấp trên',
  amendment: 'sửa đổi kế hoạch đã ban hành',
}

export const DRAFT_STATES: Readonly<Record<string, string>> = {
  drafting: 'Đang soạn',
  'for-signature': 'Đang trình ký',
  issued: 'Đã ban hành',
  dropped: 'Đã bỏ',
}

/** Fields that a colleague may have changed, as they are called in a sentence. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  title: 'tên kế hoạch',
  number: 'số',
  symbol: 'ký hiệu',
  place: 'địa danh',
  issuer: 'cơ quan ban hành',
  issuedOn: 'ngày ban hành',
  period: 'thời gian thực hiện',
  opening: 'đoạn mở đầu',
  closing: 'đoạn kết',
  signer: 'người ký',
  bases: 'căn cứ',
  recipients: 'nơi nhận',
  annexes: 'phụ lục',
}

/** What is left to decide in a draft made from an older plan. */
export const DOUBT_WORDS: Readonly<Record<string, string>> = {
  'half-year': 'Kế hoạch trước chỉ cho nửa năm, xem lại tên và thời gian:',
  'year-kept': 'Giữ nguyên năm vì kể việc đã qua, xem lại:',
  'year-unknown': 'Không rõ kế hoạch trước là của năm nào, chưa chuyển năm:',
  'unit-ended': 'Đơn vị không còn, chọn đơn vị thay:',
  'signer-unsure': 'Chưa chắc ai ký:',
  'table-to-annex': 'Bảng việc trong văn bản đã thành phụ lục:',
}
