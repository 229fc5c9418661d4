import { beginsLike, foldInPlace } from './folded.ts'
import type { OutlineNode } from './outline.ts'

/** What a heading announces. */
export type SectionKind =
  | 'objectives'
  | 'requirements'
  | 'purpose'
  | 'audiences'
  | 'topics'
  | 'forms'
  | 'topics-forms'
  | 'organisation'
  | 'budget'
  | 'reporting'
  | 'targets'
  | 'tasks'

const WORDS: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'organisation',
    /^(to chuc (trien khai )?thuc hien|phan cong (trach nhiem|thuc hien|nhiem vu|to chuc)|trach nhiem (thuc hien|cua|cac)|to chuc thuc hien va|trien khai thuc hien|phan cong$)/,
  ],
  ['budget', /^(nguon )?kinh phi|^du toan/],
  ['reporting', /^(che do |thoi gian |thong tin,? )?bao cao/],
  ['purpose', /^muc (dich|tieu)(,| va| -|;)+ ?(y nghia,? ?)?(va )?yeu cau/],
  ['objectives', /^(muc dich|muc tieu chung|muc tieu$|muc tieu,? muc dich|muc tieu tuyen truyen)/],
  ['targets', /^(muc tieu cu the|chi tieu|cac chi tieu|muc tieu, chi tieu)/],
  ['requirements', /^(yeu cau|quan diem|nguyen tac)/],
  ['audiences', /^(doi tuong|pham vi,? (va )?doi tuong|doi tuong,? (va )?pham vi)/],
  [
    'topics-forms',
    /^noi dung(,| va| -) ?(phuong thuc,? ?)?(va )?hinh thuc|^noi dung thuc hien$|^noi dung,? (bien phap|giai phap)/,
  ],
  [
    'forms',
    /^(cac )?(hinh thuc|phuong thuc|cach thuc)|^(thoi gian|cac hoat dong|hoat dong tuyen truyen|giai phap|nhiem vu,? (va )?giai phap|bien phap|lich (?:truyen thong|tuyen truyen|thuc hien|cong tac))/,
  ],
  [
    'tasks',
    /^(cac )?nhiem vu( cu the| trong tam| chu yeu| thuc hien)?|^(cong viec|cac cong viec)( cu the)?|^ke hoach (cu the|chi tiet)|^noi dung cong viec|^tien do/,
  ],
  ['topics', /^(cac )?noi dung|^trong tam|^(cac )?chu de/],
]

const MISREAD: readonly (readonly [SectionKind, string])[] = [
  ['purpose', 'muc dich, yeu cau'],
  ['objectives', 'muc dich'],
  ['requirements', 'yeu cau'],
  ['organisation', 'to chuc thuc hien'],
  ['topics-forms', 'noi dung, hinh thuc'],
  ['forms', 'hinh thuc'],
  ['tasks', 'nhiem vu cu the'],
  ['audiences', 'doi tuong'],
  ['topics', 'noi dung tuyen truyen'],
]

/** What the heading of a node announces by its own words; null for an ordinary heading or bullet. */
export function sectionKind(node: OutlineNode): SectionKind | null {
  if (node.kind === 'root' || node.kind === 'dash' || node.kind === 'plus' || node.kind === 'dot') return null
  const heading = headingText(node)
  if (heading.length > 110) return null
  const folded = foldInPlace(heading)
    .replace(/^[^a-z0-9]+/, '')
    .replace(/[.:\s]+$/, '')
  if (node.kind === 'plain' && !node.paragraph?.heading && folded.length > 40) return null
  for (const [kind, pattern] of WORDS) if (pattern.test(folded)) return kind
  for (const [kind, words] of MISREAD) if (beginsLike(folded, words) && folded.length < words.length * 3) return kind
  return null
}

/** The nearest section a node stands in, itself included. */
export function sectionOf(node: OutlineNode): SectionKind | null {
  for (let at: OutlineNode | null = node; at && at.kind !== 'root'; at = at.parent) {
    const kind = sectionKind(at)
    if (kind) return kind
  }
  return null
}

/** The heading before a colon that opens its text, or the whole of a heading. */
export function headingText(node: OutlineNode): string {
  const colon = node.text.indexOf(':')
  return colon > 0 && colon < 90 ? node.text.slice(0, colon) : node.text
}
