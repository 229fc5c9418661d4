import { fold } from '#kernel/domain/vietnamese.ts'
import type { OfficialDocument } from '../official-document.ts'

/** A kind of administrative document. */
export interface DocumentKind {
  /** As records keep it. */
  key: string
  /** "KH"; null for a công văn, which has none. */
  code: string | null
  /** "Kế hoạch". */
  name: string
}

/** The 29 kinds of Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III, in force since 5 March 2020: those a commune writes most first. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  { key: 'ke-hoach', code: 'KH', name: 'Kế hoạch' },
  { key: 'cong-van', code: null, name: 'Công văn' },
  { key: 'bao-cao', code: 'BC', name: 'Báo cáo' },
  { key: 'bien-ban', code: 'BB', name: 'Biên bản' },
  { key: 'to-trinh', code: 'TTr', name: 'Tờ trình' },
  { key: 'thong-bao', code: 'TB', name: 'Thông báo' },
  { key: 'giay-moi', code: 'GM', name: 'Giấy mời' },
  { key: 'quyet-dinh', code: 'QĐ', name: 'Quyết định' },
  { key: 'nghi-quyet', code: 'NQ', name: 'Nghị quyết' },
  { key: 'chi-thi', code: 'CT', name: 'Chỉ thị' },
  { key: 'quy-che', code: 'QC', name: 'Quy chế' },
  { key: 'quy-dinh', code: 'QyĐ', name: 'Quy định' },
  { key: 'thong-cao', code: 'TC', name: 'Thông cáo' },
  { key: 'huong-dan', code: 'HD', name: 'Hướng dẫn' },
  { key: 'chuong-trinh', code: 'CTr', name: 'Chương trình' },
  { key: 'phuong-an', code: 'PA', name: 'Phương án' },
  { key: 'de-an', code: 'ĐA', name: 'Đề án' },
  { key: 'du-an', code: 'DA', name: 'Dự án' },
  { key: 'hop-dong', code: 'HĐ', name: 'Hợp đồng' },
  { key: 'cong-dien', code: 'CĐ', name: 'Công điện' },
  { key: 'ban-ghi-nho', code: 'BGN', name: 'Bản ghi nhớ' },
  { key: 'ban-thoa-thuan', code: 'BTT', name: 'Bản thỏa thuận' },
  { key: 'giay-uy-quyen', code: 'GUQ', name: 'Giấy ủy quyền' },
  { key: 'giay-gioi-thieu', code: 'GGT', name: 'Giấy giới thiệu' },
  { key: 'giay-nghi-phep', code: 'GNP', name: 'Giấy nghỉ phép' },
  { key: 'phieu-gui', code: 'PG', name: 'Phiếu gửi' },
  { key: 'phieu-chuyen', code: 'PC', name: 'Phiếu chuyển' },
  { key: 'phieu-bao', code: 'PB', name: 'Phiếu báo' },
  { key: 'thu-cong', code: null, name: 'Thư công' },
]

/** The kind of a document, by the words of its title; a document without one is a công văn. Null for a title the law does not know. */
export function kindOfDocument(document: Pick<OfficialDocument, 'title'>): DocumentKind | null {
  const title = document.title
  if (!title) return DOCUMENT_KINDS.find((kind) => kind.key === 'cong-van') ?? null
  const said = fold(title.kind).trim()
  return DOCUMENT_KINDS.find((kind) => fold(kind.name) === said) ?? null
}
