import type { DocumentTable, TableRow } from '../official-document.ts'
import { FORM } from './form.ts'
import type { LaidCell, LaidTable } from './laid-document.ts'
import { linesOf, plainOf } from './runs.ts'
import { printable } from './printable.ts'
import { brokenLines, textWidth } from './text-width.ts'

/** Cell padding, left and right together. */
const PADDING = 3
/** Reckoned widths and drawn ones differ by the width of a line. */
const AIR = 0.4
/** A row with more lines than this in a cell may break over two pages: keeping it whole would leave the page before half empty. */
const WHOLE_UP_TO = 16

/** A table with its heads grouped, its widths in millimetres and its rows told whether they may break. */
export function layTable(table: DocumentTable, width: number): LaidTable {
  const size = table.dense ? FORM.size.denseTable : FORM.size.table
  const widths = columnWidths(table, size, width)
  return {
    kind: 'table',
    size,
    widths,
    head: headRows(table.columns),
    rows: table.rows.map((row) => bodyRow(row, table, widths, size)),
    keep: false,
  }
}

/** Each column its share of the page, but none narrower than its longest word as long as the others can spare it. */
export function columnWidths(table: DocumentTable, size: number, width: number): number[] {
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0) || 1
  const wanted = table.columns.map((column) => (column.share / shares) * width)
  const least = table.columns.map((column, index) => {
    const cells = table.rows.flatMap((row) => ('cells' in row ? [plainOf(linesOf(row.cells[index] ?? ''))] : []))
    return Math.max(longestWord([column.title], size, true), longestWord(cells, size, true)) + PADDING + AIR
  })
  const missing = wanted.reduce((sum, one, index) => sum + Math.max(0, least[index]! - one), 0)
  const spare = wanted.reduce((sum, one, index) => sum + Math.max(0, one - least[index]!), 0)
  if (missing === 0 || spare === 0) return wanted
  const taken = Math.min(1, missing / spare)
  const given = Math.min(1, spare / missing)
  return wanted.map((one, index) => {
    const lacks = least[index]! - one
    return lacks > 0 ? one + lacks * given : one + lacks * taken
  })
}

function longestWord(texts: readonly string[], size: number, bold: boolean): number {
  return Math.max(0, ...texts.flatMap((text) => text.split(/\s+/)).map((word) => textWidth(word, size, bold)))
}

/** One row of heads, or two where neighbouring columns share a group. */
export function headRows(columns: DocumentTable['columns']): LaidCell[][] {
  const head = (text: string, across = 1, down = 1): LaidCell => ({
    lines: linesOf([{ text, bold: true }]),
    align: 'centre',
    columns: across,
    rows: down,
  })
  if (!columns.some((column) => column.group)) return [columns.map((column) => head(column.title))]
  const upper: LaidCell[] = []
  const lower: LaidCell[] = []
  columns.forEach((column, index) => {
    if (!column.group) return upper.push(head(column.title, 1, 2))
    lower.push(head(column.title))
    if (columns[index - 1]?.group === column.group) upper.at(-1)!.columns += 1
    else upper.push(head(column.group))
    return 0
  })
  return [upper, lower]
}

function bodyRow(row: TableRow, table: DocumentTable, widths: number[], size: number): LaidTable['rows'][number] {
  if ('heading' in row) {
    const text = row.numeral ? `${row.numeral} ${printable(row.heading)}` : row.heading
    const cell: LaidCell = { lines: linesOf([{ text, bold: true }]), align: 'left', columns: widths.length, rows: 1 }
    return { cells: [cell], whole: true, heading: true }
  }
  const cells = table.columns.map((column, index): LaidCell => ({
    lines: linesOf(row.cells[index] ?? ''),
    align: column.align ?? 'left',
    columns: 1,
    rows: 1,
  }))
  const deepest = Math.max(
    0,
    ...cells.map((cell, index) => brokenLines(plainOf(cell.lines), size, false, widths[index]! - PADDING).length),
  )
  return { cells, whole: deepest <= WHOLE_UP_TO, heading: false }
}
