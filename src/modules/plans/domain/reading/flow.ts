import { composed } from '#kernel/domain/vietnamese.ts'
import type { Box, SourceDocument, SourceLine, SourceTable } from './document-model.ts'
import { foldInPlace } from './folded.ts'
import { joinedTable } from './joined-tables.ts'
import { markerOf } from './markers.ts'
import type { Marker } from './markers.ts'
import { isNameDash } from './name-dash.ts'

/** One printed line, cleaned of marks, with the place it came from. */
export interface Piece {
  text: string
  /** The line as printed, where `text` is a spelling put right. */
  printed?: string
  page: number
  line: number
  confidence: number
  gap: boolean
  box?: Box
  bold: boolean
  size: number
  centred: boolean
  whole: boolean
  numbering?: string
  heading: boolean
}

export interface TableItem {
  kind: 'table'
  page: number
  table: SourceTable
}

export interface PieceItem {
  kind: 'piece'
  piece: Piece
}

/** Printed lines that belong together: a heading, a bullet or a paragraph of prose. */
export interface Paragraph {
  kind: 'paragraph'
  /** Without the marker. */
  text: string
  marker: Marker | null
  pieces: Piece[]
  heading: boolean
}

export type FlowItem = Paragraph | TableItem

const FURNITURE = /^\s*(?:\d{1,3}|[-–_=*.\s]{2,}|trang \d+(?:\/\d+)?)\s*$/i

// The mark of invented data at the head of a page, the page number before it.
const SAMPLE_MARK = /^\s*(?:\d{1,3}\s+)?MẪU\s*$/

/** Lines and tables of all pages in order, without page numbers, rules and the marks of a converter. */
export function piecesOf(document: SourceDocument): (PieceItem | TableItem)[] {
  const items: (PieceItem | TableItem)[] = []
  for (const page of document.pages) {
    for (const block of page.blocks) {
      if (block.kind === 'table' && !isLayout(block)) {
        const last = items.at(-1)
        const joined = last?.kind === 'table' ? joinedTable(last, { page: page.number, table: block }) : null
        if (joined) items.pop()
        items.push({ kind: 'table', ...(joined ?? { page: page.number, table: block }) })
        continue
      }
      const lines = block.kind === 'line' ? [block] : block.rows.flatMap((row) => row.flatMap((cell) => cell.lines))
      for (const line of lines) {
        const piece = pieceOf(line, page.number)
        if (piece) items.push({ kind: 'piece', piece })
      }
    }
  }
  return items
}

// Letterheads and signature blocks are often set as tables without rules: their cells are lines like any other.
function isLayout(table: SourceTable): boolean {
  if (table.rows.length > 4) return false
  return table.rows.some((row) =>
    row.some((cell) =>
      cell.lines.some((line) =>
        /^(?:cong hoa xa hoi|noi nhan|uy ban nhan dan)/.test(foldInPlace(composed(line.text).trim())),
      ),
    ),
  )
}

/** A source line as the rules see it; null for an empty line or page furniture. */
export function pieceOf(line: SourceLine, page: number): Piece | null {
  let text = composed(line.text).replace(/\t/g, '   ').trimEnd()
  const heading = /^\s*#{1,6}\s/.test(text) || /^\s*\*\*.+\*\*\s*$/.test(text)
  text = text
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/\*\*|__(?=\S)/g, '')
    .replace(/\\$/, '')
    .trimEnd()
  if (text.trim() === '' || ((FURNITURE.test(text) || SAMPLE_MARK.test(text)) && !line.numbering)) return null
  return {
    text,
    ...(line.printed === undefined ? {} : { printed: line.printed }),
    page: line.page ?? page,
    line: line.line,
    confidence: line.confidence,
    gap: (line.gapAbove ?? 0) > 0,
    ...(line.box ? { box: line.box } : {}),
    bold: line.bold ?? heading,
    size: line.size ?? 0,
    centred: line.align === 'center',
    whole: line.paragraph ?? false,
    ...(line.numbering ? { numbering: line.numbering } : {}),
    heading,
  }
}

/** Puts printed lines together again into paragraphs; tables stay between them. */
export function paragraphsOf(items: readonly (PieceItem | TableItem)[]): FlowItem[] {
  const flow: FlowItem[] = []
  const measure = measureOf(items)
  let open: Paragraph | null = null
  for (const item of items) {
    if (item.kind === 'table') {
      open = null
      flow.push(item)
      continue
    }
    const { piece } = item
    const marker = markerOf(piece.text, piece.numbering)
    if (open && continues(open, piece, marker, measure)) {
      open.pieces.push(piece)
      open.text = joined(open.text, piece.text.trim())
      continue
    }
    const text = piece.text
      .slice(marker?.length ?? 0)
      .replace(/\s+/g, ' ')
      .trim()
    open = { kind: 'paragraph', text, marker, pieces: [piece], heading: piece.heading || isCapitals(text) }
    flow.push(open)
  }
  return flow
}

function joined(left: string, right: string): string {
  const clean = right.replace(/\s+/g, ' ')
  return /\p{L}-$/u.test(left) && /^\p{Ll}/u.test(clean) ? `${left}${clean}` : `${left} ${clean}`
}

/** True for a line in capitals, short words and figures aside. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  if (letters.length < 4) return false
  return letters.filter((letter) => letter === letter.toUpperCase()).length / letters.length > 0.85
}

interface Measure {
  /** Characters of a full line; infinite where the text is not wrapped. */
  fullLine: number
  /** Characters of the widest ordinary line. */
  widest: number
  /** Right edge of a full line in points, where boxes are known. */
  rightEdge: number | null
}

function measureOf(items: readonly (PieceItem | TableItem)[]): Measure {
  const lengths: number[] = []
  const edges: number[] = []
  for (const item of items) {
    if (item.kind !== 'piece' || item.piece.whole) continue
    lengths.push(item.piece.text.trim().length)
    if (item.piece.box) edges.push(item.piece.box.x + item.piece.box.width)
  }
  const broken = brokenLengths(items)
  // Lines that go on in small letters show how wide the page is; without them the long lines do.
  const shown = broken.length >= 4 ? broken : lengths
  shown.sort((a, b) => a - b)
  edges.sort((a, b) => a - b)
  const high = shown[Math.floor(shown.length * 0.9)] ?? 0
  return {
    widest: high,
    fullLine: broken.length < 4 && high > 125 ? Number.POSITIVE_INFINITY : high * 0.77,
    rightEdge: edges.length > 5 ? edges[Math.floor(edges.length * 0.9)]! : null,
  }
}

function brokenLengths(items: readonly (PieceItem | TableItem)[]): number[] {
  return items.flatMap((item, at) => {
    const next = items[at + 1]
    if (item.kind !== 'piece' || next?.kind !== 'piece' || item.piece.whole || next.piece.whole) return []
    const goesOn = /^\p{Ll}{2}/u.test(next.piece.text.trim()) && /[\p{L}\d,]$/u.test(item.piece.text.trim())
    return goesOn ? [item.piece.text.trim().length] : []
  })
}

const ENDS = /(?:[.;:!?…]|\.\/\.)["”»)]?\s*$/
const LABELLED =
  /^(?:thoi gian|co quan|don vi|bo phan|chu tri|phoi hop|san pham|noi nhan|hinh thuc|noi dung|doi tuong|kinh phi)[^:]{0,40}:/

function continues(open: Paragraph, piece: Piece, marker: Marker | null, measure: Measure): boolean {
  const last = open.pieces.at(-1)!
  if (piece.whole || last.whole || piece.numbering) return false
  const text = piece.text.trim()
  if (marker && !isFalseMarker(marker, last, text, measure)) return false
  if (marker === null && hasOpenBracket(open.text)) return true
  // "PHẦN THỨ NHẤT" stands alone above the name of the part.
  if (open.text === '' && open.marker?.kind === 'part') return marker === null
  if (open.heading && open.pieces.length > 0 && isCapitals(open.text) !== isCapitals(text)) return false
  if (isCapitals(open.text) && isCapitals(text)) return !piece.gap || !ENDS.test(last.text)
  const full = isFull(last, measure) && !(piece.gap && /^\p{Lu}/u.test(text) && hadRoom(last, text, measure))
  if (last.heading && !piece.heading && !/^\p{Ll}/u.test(text)) return false
  if (/^\p{Ll}/u.test(text)) return !/(?:;|:|\.\/\.)\s*$/.test(last.text) || full
  if (ENDS.test(last.text))
    return (
      full &&
      !piece.gap &&
      /\.\s*$/.test(last.text) &&
      measure.fullLine !== Number.POSITIVE_INFINITY &&
      !hadRoom(last, text, measure) &&
      !CLOSES.test(foldInPlace(text))
    )
  if (LABELLED.test(foldInPlace(text))) return false
  if (last.bold !== piece.bold && (last.size > 0 || piece.size > 0) && !full) return false
  return full
}

// "…giai đoạn 2021 / - 2025 trên địa bàn": a dash before a figure in the middle of a sentence marks no bullet.
// "Phòng Văn hóa / - Xã hội": the dash of a name that was broken over two lines is none either.
function isFalseMarker(marker: Marker, last: Piece, text: string, measure: Measure): boolean {
  if (marker.length === 0 || ENDS.test(last.text)) return false
  if (marker.kind === 'dash' && isNameDash(last.text, text.slice(marker.length))) return isFull(last, measure)
  if (marker.kind === 'dash') return /\d\s*$/.test(last.text) && isFull(last, measure)
  return false
}

// With these words the closing of a plan begins, never a further sentence of a duty.
const CLOSES = /^(?:tren day la|trong qua trinh|yeu cau cac|de nghi cac|can cu (?:ke hoach|noi dung) nay|noi nhan)/
function hasOpenBracket(text: string): boolean {
  if (text.length > 600) return false
  const open = text.lastIndexOf('(')
  return open >= 0 && !text.includes(')', open) && text.length - open < 300
}

// The next word would have fitted: the line ended because its paragraph did.
function hadRoom(last: Piece, next: string, measure: Measure): boolean {
  const word = next.split(/\s/)[0]!.length
  if (last.box && measure.rightEdge !== null && last.box.width > 0) {
    const letter = last.box.width / Math.max(1, last.text.trim().length)
    return last.box.x + last.box.width + letter * (word + 1) < measure.rightEdge - 4 * letter
  }
  return last.text.trim().length + 1 + word < measure.widest * 0.9
}

function isFull(piece: Piece, measure: Measure): boolean {
  if (piece.box && measure.rightEdge !== null) return piece.box.x + piece.box.width >= measure.rightEdge - 48
  return piece.text.trim().length >= measure.fullLine
}
