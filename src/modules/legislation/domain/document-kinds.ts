import { foldInPlace } from '#kernel/domain/fold-in-place.ts'

/** A kind of document with the sign that stands for it in the number ("NQ" in 76/NQ-CP); null where the number carries none. */
export interface DocumentKind {
  code: string | null
  name: string
}

/** Kinds that offices cite. Signs: Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III; laws and the Party's kinds by practice. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  { code: null, name: 'Luật' },
  { code: null, name: 'Pháp lệnh' },
  { code: 'NQ', name: 'Nghị quyết' },
  { code: 'NĐ', name: 'Nghị định' },
  { code: 'QĐ', name: 'Quyết định' },
  { code: 'CT', name: 'Chỉ thị' },
  { code: 'TT', name: 'Thông tư' },
  { code: 'TTLT', name: 'Thông tư liên tịch' },
  { code: 'VBHN', name: 'Văn bản hợp nhất' },
  { code: 'KH', name: 'Kế hoạch' },
  { code: 'CTr', name: 'Chương trình' },
  { code: 'ĐA', name: 'Đề án' },
  { code: 'PA', name: 'Phương án' },
  { code: 'HD', name: 'Hướng dẫn' },
  { code: 'QC', name: 'Quy chế' },
  { code: 'QyĐ', name: 'Quy định' },
  { code: 'KL', name: 'Kết luận' },
  { code: 'TB', name: 'Thông báo' },
  { code: 'BC', name: 'Báo cáo' },
  { code: 'TTr', name: 'Tờ trình' },
  { code: 'CĐ', name: 'Công điện' },
  { code: null, name: 'Công văn' },
  { code: null, name: 'Văn bản' },
]

export const KIND_NAMES: readonly string[] = DOCUMENT_KINDS.map(({ name }) => name)

/** Cited by its name alone, without its number: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export const CITED_BY_NAME: readonly string[] = ['Luật', 'Pháp lệnh', 'Bộ luật']

/** Kinds whose days of force the law knows; a plan or a letter holds from the day it is issued. */
export const NORMATIVE_KINDS: readonly string[] = ['Luật', 'Pháp lệnh', 'Nghị định', 'Thông tư', 'Thông tư liên tịch']

const ISSUER_OF_SIGN: readonly (readonly [RegExp, string])[] = [
  [/[-/]qh\d{1,2}$/, 'Quốc hội'],
  [/[-/]ubtvqh\d{1,2}$/, 'Ủy ban Thường vụ Quốc hội'],
  [/[-/](?:nd|nq)-cp$/, 'Chính phủ'],
  [/-ttg$/, 'Thủ tướng Chính phủ'],
  [/-bnv$|\/bnv-/, 'Bộ Nội vụ'],
  [/-btttt$|\/btttt-/, 'Bộ Thông tin và Truyền thông'],
  [/-btc$|\/btc-/, 'Bộ Tài chính'],
  [/-btp$|\/btp-/, 'Bộ Tư pháp'],
  [/-vpcp$|\/vpcp-/, 'Văn phòng Chính phủ'],
]

/** Who issues documents with this sign, where only one body can; null else ("UBND" may be of any province or commune). */
export function issuerOfSign(number: string): string | null {
  const folded = foldInPlace(number).replace(/\s/g, '')
  return ISSUER_OF_SIGN.find(([sign]) => sign.test(folded))?.[1] ?? null
}
