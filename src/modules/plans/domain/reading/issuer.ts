import type { Piece } from './flow.ts'
import { beginsLike, foldInPlace, foldedWords, tidy } from './folded.ts'

export interface Issuer {
  /** The issuing body in full, in ordinary letters. */
  issuer: string | null
  commune: string | null
  level: 'commune' | 'district' | 'province' | null
  issuerPieces: Piece[]
}

const PLACE_KINDS = /(?:^|\s)(xa|phuong|thi tran|dac khu|huyen|quan|thi xa|tinh|thanh pho)\s+(?=\S)/

/** Who issues the document, from the lines above its title. */
export function issuerOf(top: readonly Piece[], place: string | null): Issuer {
  const left = top.map((piece) => ({ piece, text: leftColumn(piece.text) })).filter(({ text }) => text !== '')
  const at = lastIssuer(left.map(({ text }) => foldInPlace(text)))
  if (at < 0) return brokenIssuer(top, place)
  const pieces = [left[at]!.piece]
  let text = left[at]!.text
  const next = left[at + 1]
  if (!PLACE_KINDS.test(foldInPlace(text)) && next && PLACE_KINDS.test(` ${foldInPlace(next.text)}`)) {
    text = `${text} ${next.text}`
    pieces.push(next.piece)
  }
  const found = issuerFrom(text, place)
  if (!found.issuer) return brokenIssuer(top, place)
  // A name that goes on in the next lines is quoted with them.
  const rest = top.slice(top.indexOf(pieces.at(-1)!) + 1)
  while (rest.length > 0 && !holdsInOrder(pieces, found.issuer)) pieces.push(rest.shift()!)
  return { ...found, issuerPieces: pieces }
}

function holdsInOrder(pieces: readonly Piece[], issuer: string): boolean {
  const printed = pieces.flatMap((piece) => foldedWords(piece.text))
  const wanted = foldedWords(issuer.replace(/^Ủy ban nhân dân/u, ''))
  let at = 0
  for (const word of printed) if (word === wanted[at]) at++
  return at >= wanted.length
}

const STATE =
  /cong hoa xa hoi(?: chu nghia)?(?: viet nam)?|(?:xa hoi )?chu nghia viet nam|doc lap\s*[-–]\s*tu do\s*[-–]\s*hanh phuc|[-–_=*]{3,}/g
const BROKEN =
  /(?:uy ban nhan dan|ubnd)\s+(?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa|tinh|thanh pho)\s+[a-z][a-z\s'-]*?(?=\s*(?:uy ban nhan dan|ubnd|so\s*:|so \d|[\d,:/]|$))/g

// A narrow column breaks the name anywhere ("ỦY BAN NHÂN" / "DÂN" / "XÃ …"): the lines are read as one text.
function brokenIssuer(top: readonly Piece[], place: string | null): Issuer {
  const lines = top.filter((piece) => !/ngay .*thang/.test(foldInPlace(piece.text)))
  const text = lines.map((piece) => tidy(piece.text)).join(' ')
  const cleaned = foldInPlace(text).replace(STATE, (gone) => '\u0000'.repeat(gone.length))
  const letters = [...cleaned].map((letter, at) => (letter === '\u0000' ? '' : text[at]!)).join('')
  const clean = tidy(letters)
  const last = [...foldInPlace(clean).matchAll(BROKEN)].at(-1)
  if (!last) return { issuer: null, commune: null, level: null, issuerPieces: [] }
  return { ...issuerFrom(clean.slice(last.index, last.index + last[0].length), place), issuerPieces: [...lines] }
}

// Above the issuer its superior may stand ("UBND HUYỆN …"): the last body named is the issuer.
function lastIssuer(lines: readonly string[]): number {
  let at = lines.findIndex((line) => beginsLike(line, 'uy ban nhan dan') || /^ubnd\s/.test(line))
  if (at < 0) return at
  for (let next = at + 1; next <= at + 2 && next < lines.length; next++)
    if (beginsLike(lines[next]!, 'uy ban nhan dan') || /^ubnd\s/.test(lines[next]!)) at = next
  return at
}

/** "ỦY BAN NHÂN DÂN XÃ A" (or "UBND xã A") in ordinary letters, with the commune's name and level. */
export function issuerFrom(printed: string, place: string | null): Omit<Issuer, 'issuerPieces'> {
  const text = tidy(printed)
  const folded = foldInPlace(text)
  const kind = PLACE_KINDS.exec(folded)
  if (!kind) return { issuer: null, commune: null, level: null }
  const nameFrom = kind.index + kind[0].length
  const rawName = tidy(text.slice(nameFrom))
    .replace(/[^\p{L}\d\s'-].*$/u, '')
    .trim()
  const placeKey = place === null ? null : foldInPlace(place).replace(/^(?:xa|phuong|tinh) /, '')
  // The name may go on in the next line of a narrow column.
  const sameAsPlace = place !== null && placeKey !== null && `${placeKey} `.startsWith(`${foldInPlace(rawName)} `)
  const name = sameAsPlace
    ? place.replace(/^(?:xã|phường|tỉnh) /i, '')
    : rawName === rawName.toUpperCase()
      ? properCase(rawName)
      : rawName
  const word = {
    xa: 'xã',
    phuong: 'phường',
    'thi tran': 'thị trấn',
    'dac khu': 'đặc khu',
    huyen: 'huyện',
    quan: 'quận',
    'thi xa': 'thị xã',
    tinh: 'tỉnh',
    'thanh pho': 'thành phố',
  }[kind[1]!]!
  const level = /^(?:xa|phuong|thi tran|dac khu)$/.test(kind[1]!)
    ? 'commune'
    : /^(?:tinh|thanh pho)$/.test(kind[1]!)
      ? 'province'
      : 'district'
  return { issuer: `Ủy ban nhân dân ${word} ${name}`, commune: level === 'commune' ? name : null, level }
}

function leftColumn(text: string): string {
  const folded = foldInPlace(text)
  const state = /\s*(?:cong hoa x|doc lap|d\S{1,3}c l?1?ap -|dang cong san)/.exec(folded)
  const cut = state ? text.slice(0, state.index) : text.trimStart().split(/\s{3,}/)[0]!
  return tidy(cut)
}

function properCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
}
