import type { FlowItem, Paragraph, Piece, PieceItem, TableItem } from './flow.ts'
import { paragraphsOf } from './flow.ts'
import { closingStart, isAnnexHeading, readClosing } from './closing.ts'
import type { Closing } from './closing.ts'
import { readHeader } from './header.ts'
import type { Header } from './header.ts'
import { outlineOf } from './outline.ts'
import type { OutlineNode } from './outline.ts'

/** A plan cut into its parts: head, opening words, outline of the body, closing, annexes. */
export interface PlanBody {
  header: Header
  /** Paragraphs between the title and the first numbered heading. */
  preamble: Paragraph[]
  root: OutlineNode
  closing: Closing
  hasClosing: boolean
  annexes: { flow: FlowItem[]; root: OutlineNode }
  /** Every paragraph of the document after the title, in order, annexes included. */
  paragraphs: Paragraph[]
  tables: TableItem[]
}

/** Cuts the cleaned lines of a document into the parts of a plan. */
export function planBody(items: readonly (PieceItem | TableItem)[]): PlanBody {
  const positions: number[] = []
  const pieces: Piece[] = []
  items.forEach((item, index) => {
    if (item.kind !== 'piece') return
    pieces.push(item.piece)
    positions.push(index)
  })
  const header = readHeader(pieces)
  const bodyStart = positions[header.bodyFrom] ?? items.length
  const closeAt = closingStart(pieces)
  const closeItem = closeAt >= 0 ? positions[closeAt]! : items.length
  const annexAt = annexStart(items, closeAt >= 0 ? closeItem : bodyStart)
  const body = paragraphsOf(items.slice(bodyStart, Math.min(closeItem, annexAt)))
  const annexFlow = paragraphsOf(items.slice(annexAt))
  const closingPieces = items.slice(closeItem, Math.max(closeItem, annexAt)).flatMap(piecesIn)
  const first = body.findIndex(
    (item) =>
      item.kind === 'table' ||
      item.marker?.kind === 'roman' ||
      item.marker?.kind === 'part' ||
      item.marker?.kind === 'arabic',
  )
  const opening = body
    .slice(0, first < 0 ? body.length : first)
    .filter((item): item is Paragraph => item.kind === 'paragraph')
  const rest = body.slice(first < 0 ? body.length : first)
  const flow = [...body, ...annexFlow]
  return {
    header,
    preamble: opening,
    root: outlineOf(rest),
    closing: readClosing(closingPieces),
    hasClosing: closeAt >= 0,
    annexes: { flow: annexFlow, root: outlineOf(annexFlow) },
    paragraphs: flow.filter((item): item is Paragraph => item.kind === 'paragraph'),
    tables: flow.filter((item): item is TableItem => item.kind === 'table'),
  }
}

function annexStart(items: readonly (PieceItem | TableItem)[], from: number): number {
  for (let at = from; at < items.length; at++) {
    const item = items[at]!
    if (item.kind === 'piece' && isAnnexHeading(item.piece.text)) return at
  }
  // A table after the signature belongs to an annex whose heading was lost.
  const table = items.findIndex((item, index) => index > from && item.kind === 'table' && hasColumns(item))
  return table > 0 && from > items.length / 3 ? table : items.length
}

function hasColumns(item: TableItem): boolean {
  return item.table.rows.length > 2 && item.table.rows.some((row) => row.length > 3)
}

function piecesIn(item: PieceItem | TableItem): Piece[] {
  return item.kind === 'piece' ? [item.piece] : []
}
