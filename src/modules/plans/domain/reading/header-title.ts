import type { Piece } from './flow.ts'
import { beginsLike, editDistance, foldInPlace, tidy } from './folded.ts'

const KINDS: readonly (readonly [string, string])[] = [
  ['ke hoach', 'Kế hoạch'],
  ['chuong trinh', 'Chương trình'],
  ['de an', 'Đề án'],
  ['phuong an', 'Phương án'],
  ['thong bao', 'Thông báo'],
  ['quyet dinh', 'Quyết định'],
  ['bao cao', 'Báo cáo'],
  ['huong dan', 'Hướng dẫn'],
]
const PREAMBLE =
  /^(?:[-–]?\s*can cu|thuc hien (?:ke hoach|quyet dinh|cong van|chi thi|nghi quyet|chuong trinh|huong dan|van ban|chi dao|luat|nghi dinh|muc tieu)|tren co so|nham |de |uy ban nhan dan|ubnd |phan |i\s*[.)/]|1\s*[.)]|tiep tuc|xet |theo |trien khai (?:thuc hien )?(?:ke hoach|quyet dinh|nghi quyet))/

/** The kind of document that a line names ("KẾ HOẠCH"), with what follows it on the line; null for other lines. */
export function kindOf(text: string): { name: string; rest: string } | null {
  const clean = tidy(text)
  const folded = foldInPlace(clean)
    .replace(/[^a-z ]/g, '')
    .trim()
  for (const [key, name] of KINDS) {
    if (
      folded === key ||
      (folded.length === key.length && clean === clean.toUpperCase() && editDistance(folded, key, 1) <= 1)
    )
      return { name, rest: '' }
    if (clean.startsWith(name.toUpperCase()) && clean.length < 140)
      return { name, rest: clean.slice(name.length).trim() }
  }
  return null
}

/** Kind and title on one line in ordinary letters ("Kế hoạch Tuyên truyền …"), where no line names the kind alone. */
export function kindWithTitle(text: string): { name: string; rest: string } | null {
  const clean = tidy(text)
  for (const [, name] of KINDS) {
    const rest = clean.slice(name.length).trim()
    if (clean.startsWith(`${name} `) && /^\p{Lu}/u.test(rest) && clean.length < 200 && !/\d\//.test(clean))
      return { name, rest }
  }
  return null
}

/** The title below the line of the kind, and the index of the first line after it. */
export function titleFrom(
  pieces: readonly Piece[],
  kindAt: number,
): { text: string | null; pieces: Piece[]; bracket: Piece[]; next: number } {
  const taken: Piece[] = []
  const bracket: Piece[] = []
  let inBracket = false
  const rest = (kindOf(pieces[kindAt]!.text) ?? kindWithTitle(pieces[kindAt]!.text))!.rest
  if (rest) taken.push({ ...pieces[kindAt]!, text: rest })
  let at = kindAt + 1
  for (; at < pieces.length && taken.length < 6; at++) {
    const piece = pieces[at]!
    const folded = foldInPlace(tidy(piece.text))
    if (inBracket) {
      bracket.push(piece)
      inBracket = !folded.includes(')')
      continue
    }
    if (PREAMBLE.test(folded) || beginsLike(folded, 'can cu ke hoach') || beginsLike(folded, 'can cu nghi quyet')) {
      if (taken.length > 0 || !/^(?:thuc hien|trien khai|phan|de|nham|tiep tuc)/.test(folded)) break
    }
    if (
      taken.length > 0 &&
      piece.gap &&
      !piece.centred &&
      !piece.bold &&
      !/^\p{Ll}/u.test(piece.text.trim()) &&
      !/(?:,|về|và|của|trên|địa bàn)\s*$/.test(taken.at(-1)!.text)
    )
      break
    if (/^\(/.test(folded)) {
      bracket.push(piece)
      inBracket = !folded.includes(')') && /kem theo|ban hanh/.test(folded)
      continue
    }
    if (/^[-_=*]+$/.test(folded)) continue
    taken.push(piece)
  }
  const text = tidy(taken.map((piece) => piece.text).join(' '))
    .replace(/^về (?:việc )?/i, '')
    .replace(/[.;:]$/, '')
  return { text: text === '' ? null : isShouting(text) ? sentenceCase(text) : text, pieces: taken, bracket, next: at }
}

function isShouting(text: string): boolean {
  return text === text.toUpperCase()
}

function sentenceCase(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase()
}
