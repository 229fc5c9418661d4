import { foldInPlace } from './folded.ts'
import type { OutlineNode } from './outline.ts'

/** What a labelled line under a form says. */
export type Label =
  'lead' | 'coordinating' | 'timing' | 'product' | 'content' | 'audience' | 'way' | 'place' | 'lead-coordinating'

const WHO =
  '(?:cac )?(?:co quan|don vi|bo phan|cong chuc|ca nhan|to chuc|nganh|doan the|phong)(?:, (?:don vi|ca nhan|bo phan))?'
const LABELS: readonly (readonly [Label, string])[] = [
  ['lead-coordinating', `(?:${WHO} )?(?:chu tri|thuc hien)(?:,| va|;) phoi hop(?: thuc hien)?`],
  ['coordinating', `(?:${WHO} )?phoi hop(?: thuc hien| to chuc)?`],
  [
    'lead',
    `(?:${WHO} (?:chu tri|thuc hien|tham muu|phu trach|chiu trach nhiem|to chuc)(?: thuc hien| chinh| tham muu| to chuc)*|chu tri(?: thuc hien)?|thuc hien|phu trach|nguoi (?:thuc hien|phu trach)|phan cong(?: thuc hien| chu tri)?|giao (?:cho )?thuc hien|trach nhiem(?: thuc hien)?|don vi dau moi)`,
  ],
  [
    'timing',
    '(?:thoi gian|thoi han|tien do|tan suat|thoi diem|han|lich|dinh ky|thoi luong)(?: (?:thuc hien|hoan thanh|to chuc|trien khai|du kien|phat song|phat))*(?: va dia diem)?',
  ],
  [
    'product',
    '(?:san pham|ket qua|dau ra|minh chung|chi tieu|so luong|yeu cau san pham)(?:,? (?:ket qua|dau ra|du kien|thuc hien|minh chung|can dat|hoan thanh|dat duoc|san pham|va ket qua))*',
  ],
  ['audience', 'doi tuong(?: tham gia| tuyen truyen| du)?'],
  ['place', 'dia diem(?: to chuc| thuc hien)?'],
  ['way', '(?:hinh thuc|cach thuc|phuong thuc|bien phap)(?: thuc hien| to chuc| tuyen truyen)?'],
  ['content', 'noi dung(?: thuc hien| tuyen truyen| cong viec| cu the)?'],
]
const AT_START = LABELS.map(([label, words]) => [label, new RegExp(`^${words}\\s*(?::|$|\\.$)`)] as const)
const INSIDE = new RegExp(
  `(^|[.;(]\\s*|\\s-\\s)((?:${LABELS.filter(([label]) => label !== 'content' && label !== 'way')
    .map(([, words]) => words)
    .join('|')})\\s*:)`,
  'g',
)

export interface Labelled {
  label: Label
  /** The words after the colon; "" when they follow in bullets below. */
  value: string
  node: OutlineNode
}

/** The label that opens a bullet or heading ("Thời gian thực hiện: …"); null when there is none. */
export function labelOf(node: OutlineNode): Labelled | null {
  if (node.kind === 'root') return null
  const found = labelAt(node.text)
  return found ? { ...found, node } : null
}

/** The label at the beginning of a text and the words after it. */
export function labelAt(text: string): { label: Label; value: string } | null {
  const folded = foldInPlace(text)
  const colon = folded.indexOf(':')
  const head = colon >= 0 ? folded.slice(0, colon + 1) : folded
  if (head.length > 70) return null
  for (const [label, pattern] of AT_START) {
    if (pattern.test(head)) return { label, value: colon >= 0 ? text.slice(colon + 1).trim() : '' }
  }
  return null
}

/** Text before the first label inside a sentence, and the labelled parts after it: "Đăng bài; thời gian: hằng tháng; đơn vị thực hiện: …". */
export function splitLabels(text: string): { before: string; parts: { label: Label; value: string }[] } {
  const folded = foldInPlace(text)
  const cuts: { at: number; from: number }[] = []
  for (const match of folded.matchAll(INSIDE)) {
    const from = match.index + match[1]!.length
    cuts.push({ at: match.index, from })
  }
  if (cuts.length === 0) return { before: text, parts: [] }
  const parts: { label: Label; value: string }[] = []
  cuts.forEach((cut, index) => {
    const part = text.slice(cut.from, cuts[index + 1]?.at ?? text.length).trim()
    const found = labelAt(part)
    if (found) parts.push({ label: found.label, value: found.value.replace(/[).;]+$/, '').trim() })
  })
  return { before: text.slice(0, cuts[0]!.at).trim(), parts }
}
