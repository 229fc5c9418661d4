import type { TemplateProblem } from '#modules/documents/domain/index.ts'

type Facts = Readonly<Record<string, unknown>>

/** Acts on the commune's own forms, as the log tells them. */
export const TEMPLATE_ACTS: Readonly<Record<string, string>> = {
  'documents.add-template': 'Thêm mẫu văn bản',
  'documents.replace-template': 'Thay tệp mẫu văn bản',
  'documents.choose-template': 'Chọn mẫu cho loại văn bản',
  'documents.turn-template': 'Bật, tắt mẫu văn bản',
}

/** Why a form, or a file with a table, was not taken. */
export const TEMPLATE_SENTENCES: Record<string, (facts: Facts) => string> = {
  'templates.not-docx': () => 'Tệp này không phải Word (.docx). Mở bằng Word, chọn “Lưu thành” DOCX rồi gửi lại.',
  'templates.macros': () => 'Mẫu có macro nên không nhận. Trong Word chọn “Lưu thành” DOCX (không macro) rồi gửi lại.',
  'templates.embedded': () =>
    'Mẫu có tệp khác nhúng bên trong (bảng tính, đối tượng). Xóa đối tượng nhúng, chỉ giữ chữ, bảng và ảnh, rồi gửi lại.',
  'templates.outside': () =>
    'Mẫu lấy nội dung từ tệp hoặc địa chỉ bên ngoài. Bỏ liên kết ấy (ảnh thì chèn hẳn vào tệp) rồi gửi lại.',
  'templates.too-large': ({ limit }) => `Mẫu quá lớn (tối đa ${String(limit)} MB). Nén ảnh trong Word rồi gửi lại.`,
  'templates.no-file': () => 'Chọn một tệp Word (.docx) làm mẫu.',
  'templates.not-fit': ({ name }) =>
    `Mẫu “${String(name)}” còn lỗi nên chưa chọn được. Sửa các chỗ đã nêu rồi thay tệp.`,
  'templates.turned-off': ({ name }) => `Mẫu “${String(name)}” đang tắt. Bật lại rồi chọn.`,
  'tables.kind-not-taken': () =>
    'Bảng chỉ đọc được từ Excel (.xlsx), Word (.docx) hoặc tệp chữ. Tệp PDF hay ảnh thì đưa vào mục Kế hoạch.',
  'tables.none': () => 'Không thấy bảng nào trong tệp. Chép các dòng trong bảng rồi dán vào ô.',
  'tables.no-file': () => 'Chọn một tệp Excel hoặc Word có bảng việc.',
}

/** What is wrong with a form, in one sentence that says where. */
export function problemSentence(problem: TemplateProblem): string {
  const where = placeWords(problem)
  return `${SAID[problem.code](problem.written, problem.suggestion)}${where ? ` (${where})` : ''}`
}

type Said = (written: string, suggestion: string | null) => string
const SAID: Readonly<Record<TemplateProblem['code'], Said>> = {
  'brace-not-closed': (written) => `Dấu { mở ở “${written}” không có dấu } đóng trong cùng đoạn.`,
  'brace-not-opened': (written) => `Dấu } ở “${written}” không có dấu { mở trong cùng đoạn.`,
  'double-brace': (written) => `“${written}” có hai dấu ngoặc liền nhau; mỗi bên chỉ một dấu: { và }.`,
  'empty-field': () => 'Cặp ngoặc {} không có tên trường bên trong.',
  'sign-unknown': (written) => `Trường ${written} bắt đầu bằng dấu không dùng được; chỉ dùng #, / và ^.`,
  'space-in-field': (written) => `Trường ${written} có dấu cách thừa; viết liền, như {#can_cu}.`,
  'field-unknown': (written, near) =>
    `Trường ${written} không có${near ? `; có phải {${near}}?` : '. Xem danh sách trường.'}`,
  'list-unknown': (written, near) =>
    `Danh sách ${written} không có${near ? `; có phải {#${near}}?` : '. Xem danh sách trường.'}`,
  'list-as-field': (written) => {
    const name = written.slice(1, -1).trim()
    return `${written} là danh sách: viết {#${name}} trước, {/${name}} sau phần lặp lại.`
  },
  'field-outside-list': (written, list) => `Trường ${written} chỉ dùng giữa {#${list ?? ''}} và {/${list ?? ''}}.`,
  'nesting-unknown': (written, list) =>
    list
      ? `Danh sách ${written} phải đặt trong {#${list}}.`
      : `Danh sách ${written} không đặt được trong danh sách khác.`,
  'list-not-closed': (written) =>
    `Danh sách ${written} mở mà không đóng; thêm ${written.replace(/^\{[#^]/, '{/')} sau phần lặp lại.`,
  'list-not-opened': (written, open) =>
    open ? `${written} đóng danh sách chưa mở; đang mở là {#${open}}.` : `${written} đóng danh sách chưa mở.`,
  'lists-crossed': (written, open) => `${written} đóng trong khi {#${open ?? ''}} bên trong còn mở.`,
  'list-across-table': (written) =>
    `Danh sách ${written} mở và đóng không cùng một bảng; đặt cả hai trong bảng hoặc cả hai ngoài bảng.`,
  'no-field': () =>
    'Mẫu chưa có trường nào, nên in ra lúc nào cũng như nhau. Đặt các trường trong ngoặc nhọn, như {trich_yeu}.',
  'too-many-fields': () => 'Mẫu có hơn 1.000 trường, quá nhiều cho một văn bản.',
  'does-not-fill': (written) =>
    `Không điền thử được mẫu này${written ? `; vướng ở ${written}` : ''}. Gõ lại các trường bằng Word rồi thay tệp.`,
  'body-missing': () => 'Mẫu không có {#noi_dung}: nội dung văn bản sẽ không in ra.',
  'number-missing': () => 'Mẫu không có {so}: số văn bản sẽ không in ra.',
  'signer-missing': () => 'Mẫu không có {nguoi_ky}: tên người ký sẽ không in ra.',
}

const PARTS = { body: '', header: 'đầu trang', footer: 'chân trang', notes: 'chú thích' } as const

function placeWords({ place, words }: TemplateProblem): string {
  if (!place) return ''
  const at = place.table
    ? `bảng ${place.table.number}, hàng ${place.table.row}, cột ${place.table.column}`
    : `đoạn ${place.paragraph ?? ''}`
  return [PARTS[place.part], at, words ? `“${words}”` : ''].filter(Boolean).join(', ')
}
