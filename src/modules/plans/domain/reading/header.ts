import { dayExists } from '#kernel/domain/plain-date.ts'
import type { Piece } from './flow.ts'
import { beginsLike, editDistance, foldInPlace, tidy } from './folded.ts'
import { properNumber } from './legal-bases.ts'
import type { Period } from './timing.ts'

export interface Header {
  docType: string | null
  issuer: string | null
  commune: string | null
  level: 'commune' | 'district' | 'province' | null
  number: string | null
  /** "KH-UBND" where only the number before it is blank. */
  blankNumber: boolean
  placeOfIssue: string | null
  issuedOn: string | null
  impossibleDate: string | null
  title: string | null
  titlePieces: Piece[]
  datePieces: Piece[]
  numberPieces: Piece[]
  issuerPieces: Piece[]
  docTypePieces: Piece[]
  /** Index of the first line after the title. */
  bodyFrom: number
}

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

/** Reads the head of a document: issuer, number, place and day, kind and title. Nothing printed, nothing read. */
export function readHeader(pieces: readonly Piece[]): Header {
  const kindAt = pieces.slice(0, 45).findIndex((piece) => kindOf(piece.text) !== null)
  const top = pieces.slice(0, kindAt >= 0 ? kindAt : Math.min(12, pieces.length))
  const title = kindAt >= 0 ? titleFrom(pieces, kindAt) : { text: null, pieces: [], next: 0 }
  const date = dateOf(top)
  const number = numberOf(top)
  const issuer = issuerOf(top, date.place)
  return {
    docType: kindAt >= 0 ? kindOf(pieces[kindAt]!.text)!.name : null,
    docTypePieces: kindAt >= 0 ? [pieces[kindAt]!] : [],
    ...issuer,
    number: number.value,
    blankNumber: number.blank,
    numberPieces: number.pieces,
    placeOfIssue: date.place,
    issuedOn: date.iso,
    impossibleDate: date.impossible,
    datePieces: date.pieces,
    title: title.text,
    titlePieces: title.pieces,
    bodyFrom: title.next,
  }
}

function kindOf(text: string): { name: string; rest: string } | null {
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

function titleFrom(pieces: readonly Piece[], kindAt: number): { text: string | null; pieces: Piece[]; next: number } {
  const taken: Piece[] = []
  const rest = kindOf(pieces[kindAt]!.text)!.rest
  if (rest) taken.push({ ...pieces[kindAt]!, text: rest })
  let at = kindAt + 1
  for (; at < pieces.length && taken.length < 6; at++) {
    const piece = pieces[at]!
    const folded = foldInPlace(tidy(piece.text))
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
    if (/^\(/.test(folded) || /^[-_=*]+$/.test(folded)) continue
    taken.push(piece)
  }
  const text = tidy(taken.map((piece) => piece.text).join(' '))
    .replace(/^về (?:việc )?/i, '')
    .replace(/[.;:]$/, '')
  return { text: text === '' ? null : isShouting(text) ? sentenceCase(text) : text, pieces: taken, next: at }
}

function isShouting(text: string): boolean {
  return text === text.toUpperCase()
}

function sentenceCase(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase()
}

function numberOf(top: readonly Piece[]): { value: string | null; blank: boolean; pieces: Piece[] } {
  for (const piece of top) {
    const text = tidy(piece.text)
    const folded = foldInPlace(text)
    const found =
      /(?:^|[^a-z])s[o06e]{1,2}\s*[:.]?\s*([\d.…_\s]*?)\s*([/-])\s*((?:[a-z]{1,6})(?:[-/][a-z&.]{2,12})+)/.exec(folded)
    if (!found) continue
    const digits = found[1]!.replace(/\D/g, '')
    const from = found.index + found[0].length - found[3]!.length
    const suffix = properNumber(text.slice(from, from + found[3]!.length))
    if (digits === '') return { value: null, blank: true, pieces: [piece] }
    return { value: `${digits}${found[2]}${suffix}`, blank: false, pieces: [piece] }
  }
  return { value: null, blank: false, pieces: [] }
}

interface DateFound {
  place: string | null
  iso: string | null
  impossible: string | null
  pieces: Piece[]
}

function dateOf(top: readonly Piece[]): DateFound {
  // A narrow column may break the date: "Suối Mẫu, ngày" / "tháng 3 năm 2026".
  const candidates = top.flatMap((piece, at) => {
    const broken = /\bngay\b[^a-z]*(?:th[a-z]ng[^a-z]*(?:n[a-z]m\s*)?)?$/.test(foldInPlace(piece.text)) && top[at + 1]
    return [{ piece, raw: broken ? `${piece.text} ${broken.text.trim()}` : piece.text }]
  })
  for (const { piece, raw } of candidates) {
    const found = /,?\s*ngay\s*([^a-z]*?)\s*th[a-z]ng\s*([^a-z]*?)\s*n[a-z]m\s*([\d.…]*)/.exec(foldInPlace(raw))
    if (!found) continue
    const before = raw.slice(0, found.index).trimEnd()
    const column = before.split(/\s{2,}/).at(-1) ?? ''
    const afterNumber = column.replace(/^.*?\/\s*\p{Lu}[\p{Lu}-]+(?:-[\p{L}]+)*\s+/u, '')
    const place = tidy(afterNumber.split(/\s*\/\s*/).at(-1) ?? '').replace(/^[^\p{L}]+/u, '') || null
    const [day, month, year] = [found[1]!, found[2]!, found[3]!].map((part) =>
      Number(part.replace(/\D/g, '') || Number.NaN),
    ) as [number, number, number]
    if (Number.isNaN(year) || year < 1900) return { place, iso: null, impossible: null, pieces: [piece] }
    if (!(month >= 1 && month <= 12))
      return { place, iso: String(year), impossible: Number.isNaN(month) ? null : `tháng ${month}`, pieces: [piece] }
    const monthText = `${year}-${String(month).padStart(2, '0')}`
    if (Number.isNaN(day)) return { place, iso: monthText, impossible: null, pieces: [piece] }
    if (!dayExists(year, month, day))
      return { place, iso: monthText, impossible: `${day}/${month}/${year}`, pieces: [piece] }
    return { place, iso: `${monthText}-${String(day).padStart(2, '0')}`, impossible: null, pieces: [piece] }
  }
  return { place: null, iso: null, impossible: null, pieces: [] }
}

type Issuer = Pick<Header, 'issuer' | 'commune' | 'level' | 'issuerPieces'>
const PLACE_KINDS = /(?:^|\s)(xa|phuong|thi tran|dac khu|huyen|quan|thi xa|tinh|thanh pho)\s+(?=\S)/

function issuerOf(top: readonly Piece[], place: string | null): Issuer {
  const left = top.map((piece) => ({ piece, text: leftColumn(piece.text) })).filter(({ text }) => text !== '')
  const at = lastIssuer(left.map(({ text }) => foldInPlace(text)))
  if (at < 0) return { issuer: null, commune: null, level: null, issuerPieces: [] }
  const pieces = [left[at]!.piece]
  let text = left[at]!.text
  const next = left[at + 1]
  if (!PLACE_KINDS.test(foldInPlace(text)) && next && PLACE_KINDS.test(` ${foldInPlace(next.text)}`)) {
    text = `${text} ${next.text}`
    pieces.push(next.piece)
  }
  return { ...issuerFrom(text, place), issuerPieces: pieces }
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
  const sameAsPlace = place !== null && foldInPlace(place).replace(/^(?:xa|phuong|tinh) /, '') === foldInPlace(rawName)
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

/** The days a plan covers, from its title or opening words; year, half-year, quarter or several years. */
export function periodOf(texts: readonly string[]): Period {
  for (const text of texts) {
    const folded = foldInPlace(tidy(text))
    const half = /(?:6|06|sau) thang (dau|cuoi) n\S{1,2}m (20\d\d)/.exec(folded)
    if (half)
      return half[1] === 'dau'
        ? { from: `${half[2]}-01-01`, to: `${half[2]}-06-30` }
        : { from: `${half[2]}-07-01`, to: `${half[2]}-12-31` }
    const quarter = /quy (iv|i{1,3}|[1-4])[\s,/]*(?:nam )?(20\d\d)/.exec(folded)
    if (quarter) {
      const number = { i: 1, ii: 2, iii: 3, iv: 4 }[quarter[1]!] ?? Number(quarter[1])
      return {
        from: `${quarter[2]}-${String(number * 3 - 2).padStart(2, '0')}-01`,
        to: `${quarter[2]}-${['03-31', '06-30', '09-30', '12-31'][number - 1]!}`,
      }
    }
    const years = /(?:giai doan|trong) (?:nam )?(20\d\d)\s*[-–]\s*(20\d\d)/.exec(folded)
    const year = /(?:^|[^\d])n[a-z]{1,2}m (20\d\d)/.exec(folded)
    if (year) return { from: `${year[1]}-01-01`, to: `${year[1]}-12-31` }
    if (years) return { from: `${years[1]}-01-01`, to: `${years[2]}-12-31` }
  }
  return { from: null, to: null }
}
