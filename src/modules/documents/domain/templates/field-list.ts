/** One field a commune's own Word form can hold, as the screen explains it. */
export interface FieldNote {
  name: string
  says: string
}

/** A list: what stands between `{#name}` and `{/name}` is repeated for each of its items. */
export interface ListNote extends FieldNote {
  fields: readonly FieldNote[]
  /** Lists whose items hold this one; "" is the document itself. */
  inside: readonly string[]
}

/** Fields of the whole document, in the order of the paper. */
export const TEMPLATE_FIELDS: readonly FieldNote[] = [
  { name: 'co_quan_chu_quan', says: 'Cơ quan chủ quản, chữ in hoa; trống khi không có' },
  { name: 'co_quan', says: 'Cơ quan ban hành, mỗi dòng một hàng' },
  { name: 'so', says: 'Số văn bản; để trống chỗ khi chưa cấp số' },
  { name: 'ky_hieu', says: 'Ký hiệu sau dấu gạch chéo: KH-UBND' },
  { name: 'so_ky_hieu', says: 'Cả số và ký hiệu: 05/KH-UBND; trống khi văn bản không đánh số' },
  { name: 'dia_danh', says: 'Địa danh đứng trước ngày' },
  { name: 'ngay_thang', says: 'ngày … tháng … năm …' },
  { name: 'ngay', says: 'Riêng ngày' },
  { name: 'thang', says: 'Riêng tháng' },
  { name: 'nam', says: 'Riêng năm' },
  { name: 'do_khan', says: 'HỎA TỐC, THƯỢNG KHẨN, KHẨN; trống khi không khẩn' },
  { name: 'ten_loai', says: 'Tên loại, chữ in hoa: KẾ HOẠCH' },
  { name: 'trich_yeu', says: 'Trích yếu; ở công văn là phần sau V/v' },
  { name: 'quyen_han', says: 'Quyền hạn người ký: TM. ỦY BAN NHÂN DÂN' },
  { name: 'chuc_vu', says: 'Chức vụ người ký' },
  { name: 'nguoi_ky', says: 'Họ tên người ký' },
  { name: 'mau', says: 'Chữ MẪU khi là dữ liệu mẫu; trống với văn bản thật' },
]

const LINE: FieldNote = { name: 'dong', says: 'Cả dòng như in ra' }
const BODY_LINE: readonly FieldNote[] = [
  LINE,
  { name: 'thu_tu', says: 'Riêng số thứ tự hoặc gạch đầu dòng: I., 1., -' },
  { name: 'loi', says: 'Riêng lời, không số thứ tự' },
]
const SIGNER: readonly FieldNote[] = TEMPLATE_FIELDS.filter((field) =>
  ['quyen_han', 'chuc_vu', 'nguoi_ky'].includes(field.name),
)
/** Columns that a form can ask for by their place. */
export const MOST_COLUMNS = 8
const ANY_COLUMN: readonly FieldNote[] = Array.from({ length: MOST_COLUMNS }, (_, index) => ({
  name: `cot_${index + 1}`,
  says: `Cột thứ ${index + 1} của bảng, bất kể tên`,
}))

/** Lists of the document. */
export const TEMPLATE_LISTS: readonly ListNote[] = [
  {
    name: 'kinh_gui',
    says: 'Nơi gửi đến, mỗi nơi một dòng',
    fields: [LINE, { name: 'ten', says: 'Riêng tên nơi gửi' }],
    inside: [''],
  },
  { name: 'can_cu', says: 'Các căn cứ', fields: [LINE], inside: [''] },
  { name: 'noi_dung', says: 'Toàn bộ nội dung, từng đề mục và từng đoạn', fields: BODY_LINE, inside: [''] },
  { name: 'muc_1', says: 'Chỉ in khi dòng là đề mục lớn (I, II)', fields: BODY_LINE, inside: ['noi_dung'] },
  { name: 'muc_2', says: 'Chỉ in khi dòng là đề mục 1, 2', fields: BODY_LINE, inside: ['noi_dung'] },
  { name: 'muc_3', says: 'Chỉ in khi dòng là đề mục a), b)', fields: BODY_LINE, inside: ['noi_dung'] },
  { name: 'doan', says: 'Chỉ in khi dòng là đoạn thường', fields: BODY_LINE, inside: ['noi_dung'] },
  {
    name: 'phu_luc',
    says: 'Từng phụ lục',
    fields: [
      { name: 'so_phu_luc', says: 'Phụ lục I, Phụ lục II' },
      { name: 'ten_phu_luc', says: 'Tên phụ lục' },
      { name: 'kem_theo', says: '(Kèm theo Kế hoạch số …)' },
    ],
    inside: [''],
  },
  { name: 'phu_luc_doan', says: 'Các đoạn lời của phụ lục', fields: [LINE], inside: ['phu_luc'] },
  {
    name: 'phu_luc_dong',
    says: 'Các dòng của bảng phụ lục: đặt {#phu_luc_dong} ở ô đầu, {/} ở ô cuối của một hàng',
    fields: [
      { name: 'tt', says: 'Số thứ tự' },
      { name: 'viec', says: 'Nội dung công việc' },
      { name: 'san_pham', says: 'Sản phẩm' },
      { name: 'trien_khai', says: 'Thời gian triển khai' },
      { name: 'hoan_thanh', says: 'Thời gian hoàn thành' },
      { name: 'chu_tri', says: 'Cơ quan chủ trì' },
      { name: 'phoi_hop', says: 'Cơ quan phối hợp' },
      { name: 'ghi_chu', says: 'Ghi chú' },
      ...ANY_COLUMN,
    ],
    inside: ['', 'phu_luc'],
  },
  {
    name: 'noi_nhan',
    says: 'Nơi nhận, mỗi nơi một dòng',
    fields: [LINE, { name: 'ten', says: 'Riêng tên nơi nhận' }],
    inside: [''],
  },
  {
    name: 'cac_nguoi_ky',
    says: 'Những người cùng ký (biên bản); văn bản một người ký thì một lần',
    fields: SIGNER,
    inside: [''],
  },
]

export const listNamed = (name: string): ListNote | undefined => TEMPLATE_LISTS.find((list) => list.name === name)
export const isDocumentField = (name: string): boolean => TEMPLATE_FIELDS.some((field) => field.name === name)
/** The lists whose items have this field. */
export const listsWithField = (name: string): ListNote[] =>
  TEMPLATE_LISTS.filter((list) => list.fields.some((field) => field.name === name))
