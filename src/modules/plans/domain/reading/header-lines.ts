import { dayExists } from '#kernel/domain/plain-date.ts'
import type { Piece } from './flow.ts'
import { foldInPlace, tidy } from './folded.ts'
import { properNumber } from '#modules/legislation/domain/index.ts'

/** The document's own number; `blank` where only its sign is printed. */
export function numberOf(top: readonly Piece[]): { value: string | null; blank: boolean; pieces: Piece[] } {
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

export interface DateFound {
  place: string | null
  iso: string | null
  impossible: string | null
  pieces: Piece[]
}

/** Place and day of issue, as much of them as is printed. A day that does not exist is told apart. */
export function dateOf(top: readonly Piece[]): DateFound {
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
    const [day, month, year] = [figureOf(found[1]!), figureOf(found[2]!), figureOf(found[3]!)]
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

function figureOf(part: string): number {
  return Number(part.replace(/\D/g, '') || Number.NaN)
}
