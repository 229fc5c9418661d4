import type { SourceCell, SourceLine } from './document-model.ts'
import type { Piece, PieceItem, TableItem } from './flow.ts'
import { isCapitals } from './flow.ts'
import { foldInPlace } from './folded.ts'
import { markerOf } from './markers.ts'
import type { CellPart, TextGrid } from './text-grid.ts'
import { cellsByGutter } from './text-gutters.ts'
import { cellsByWords } from './text-words.ts'

const HEADING = /^\W*(?:s?tt|so tt)\b/
const COLUMN_WORDS =
  /noi dung|nhiem vu|cong viec|san pham|ket qua|thoi gian|chu tri|phoi hop|hoan thanh|trien khai|ghi chu/g
const MOST_HEADING_LINES = 3

/**
 * Tables whose rules were lost on the way to text, put back as tables: columns stand apart by empty space or, where even
 * that is gone, are told by what stands in them. Lines that form no such table stay as they are.
 */
export function withTextTables(items: readonly (PieceItem | TableItem)[], garbled: boolean): (PieceItem | TableItem)[] {
  const out: (PieceItem | TableItem)[] = []
  let at = 0
  while (at < items.length) {
    const head = headingAt(items, at)
    const table = head === null ? null : tableFrom(items, head, garbled)
    if (!table) out.push(items[at++]!)
    else {
      for (let back = head!.from; back < at; back++) out.pop()
      out.push(table.item)
      at = table.to
    }
  }
  return out
}

interface Heading {
  from: number
  /** First line of the first row. */
  to: number
}

// "TT  Nội dung  Sản phẩm …", with the heading's further lines above and below it.
function headingAt(items: readonly (PieceItem | TableItem)[], at: number): Heading | null {
  const own = foldedAt(items, at)
  if (own === null || !HEADING.test(own) || !/noi dung|nhiem vu|cong viec|hoat dong/.test(own)) return null
  let from = at
  while (at - from < MOST_HEADING_LINES && isHeadingPart(foldedAt(items, from - 1))) from--
  let to = at + 1
  while (to - at < MOST_HEADING_LINES && isHeadingPart(foldedAt(items, to))) to++
  const words = new Set<string>()
  for (let line = from; line < to; line++)
    for (const [word] of foldedAt(items, line)!.matchAll(COLUMN_WORDS)) words.add(word)
  return words.size >= 3 ? { from, to } : null
}

function isHeadingPart(folded: string | null): boolean {
  if (folded === null || folded.length > 160 || /[.;]\s*$/.test(folded) || /^\s*\d/.test(folded)) return false
  const words = folded.split(/[^a-z]+/).filter((word) => word.length > 1)
  const named =
    /thoi gian|co quan|don vi|trien khai|hoan thanh|phoi hop|chu tri|thuc hien|san pham|ghi chu|ket thuc|bat dau/
  return words.length > 0 && words.length <= 14 && named.test(folded) && !/ke hoach|tuyen truyen/.test(folded)
}

function foldedAt(items: readonly (PieceItem | TableItem)[], at: number): string | null {
  const item = items[at]
  return item?.kind === 'piece' ? foldInPlace(item.piece.text) : null
}

function tableFrom(
  items: readonly (PieceItem | TableItem)[],
  head: Heading,
  garbled: boolean,
): { item: TableItem; to: number } | null {
  let to = head.to
  while (to < items.length && goesOn(items[to]!)) to++
  const pieces = (from: number, end: number): Piece[] =>
    items.slice(from, end).flatMap((item) => (item.kind === 'piece' ? [item.piece] : []))
  const heading = pieces(head.from, head.to)
  const body = pieces(head.to, to)
  const grid = cellsByGutter(heading, body) ?? cellsByWords(heading, body, garbled)
  if (!grid || grid.rows.length < 3) return null
  return { item: tableOf(grid, heading[0]!.page), to }
}

const ENDS = /^(?:noi nhan|phu luc|tren day la|can cu|luu y)/

function goesOn(item: PieceItem | TableItem): boolean {
  if (item.kind === 'table') return false
  const { text } = item.piece
  const marker = markerOf(text)
  const headed = marker?.kind === 'roman' || marker?.kind === 'part'
  return (
    !ENDS.test(foldInPlace(text.trim())) &&
    !(headed && isCapitals(text) && text.length > 12 && !/\S\s{3,}\S/.test(text.trim()))
  )
}

function tableOf(grid: TextGrid, page: number): TableItem {
  const rows = grid.rows.map((row) =>
    row.map((parts, column): SourceCell => ({
      column,
      colSpan: 1,
      rowSpan: 1,
      lines: parts.map((part) => lineOf(part, grid.confidence)),
    })),
  )
  return { kind: 'table', page, table: { kind: 'table', ruled: false, rows } }
}

function lineOf({ piece, text }: CellPart, confidence: number): SourceLine {
  return {
    kind: 'line',
    text,
    printed: piece.printed ?? piece.text,
    line: piece.line,
    page: piece.page,
    confidence: Math.min(piece.confidence, confidence),
    ...(piece.box ? { box: piece.box } : {}),
  }
}
