import type { SourceCell, SourceLine, SourceTable } from './document-model.ts'
import { editDistance, foldInPlace, tidy } from './folded.ts'

/** A table and the page on which it begins. */
export interface PagedTable {
  page: number
  table: SourceTable
}

// Points by which the columns of one table may differ from page to page (scans lean a little).
const NEAR = 9

/**
 * A table and its continuation on the next page as one; null where the second is a table of its own. A repeated heading is
 * left out, and a row that the page end cut in two becomes one row. Lines keep the page on which they stand.
 */
export function joinedTable(first: PagedTable, second: PagedTable): PagedTable | null {
  if (second.page <= first.page || second.page - lastPage(first) > 1) return null
  const columnOf = columnsOf(first.table, second.table)
  if (!columnOf) return null
  const above = first.table.rows.map((row) => row.map((cell) => onPage(cell, first.page)))
  const below = second.table.rows.map((row) =>
    row.map((cell) => {
      const column = columnOf(cell.column)
      return { ...onPage(cell, second.page), column, colSpan: columnOf(cell.column + cell.colSpan) - column }
    }),
  )
  let repeated = 0
  while (repeated < below.length && repeated < 3 && sameRow(above[repeated], below[repeated])) repeated++
  const rest = below.slice(repeated)
  const cut = rest[0]
  const last = above.at(-1)
  if (cut && last && continues(last, cut)) {
    for (const cell of cut) last.find((other) => other.column === cell.column)?.lines.push(...cell.lines)
    rest.shift()
  }
  return { page: first.page, table: { ...first.table, rows: [...above, ...rest] } }
}

function lastPage({ page, table }: PagedTable): number {
  return Math.max(page, ...table.rows.flat().flatMap((cell) => cell.lines.map((line) => line.page ?? page)))
}

function onPage(cell: SourceCell, page: number): SourceCell {
  return { ...cell, lines: cell.lines.map((line): SourceLine => ({ ...line, page: line.page ?? page })) }
}

// Where a column edge of the second table lies in the first; null where they are not drawn on one grid.
function columnsOf(first: SourceTable, second: SourceTable): ((column: number) => number) | null {
  const count = (table: SourceTable): number => Math.max(...table.rows.flat().map((cell) => cell.column + cell.colSpan))
  const [here, there] = [edgesOf(first), edgesOf(second)]
  if (!here || !there) return count(first) === count(second) ? (column) => column : null
  const shift = there[0]! - here[0]!
  if (Math.abs(shift) > 40) return null
  const places = there.map((edge) => here.findIndex((other) => Math.abs(edge - shift - other) < NEAR))
  if (places.includes(-1) || places.length < 3 || places.at(-1) !== here.length - 1) return null
  return (column) => places[column] ?? here.length - 1
}

function edgesOf(table: SourceTable): number[] | null {
  const edges = new Map<number, number>()
  for (const cell of table.rows.flat()) {
    if (!cell.box) return null
    edges.set(cell.column, cell.box.x)
    edges.set(cell.column + cell.colSpan, cell.box.x + cell.box.width)
  }
  const inOrder = Array.from({ length: edges.size }, (_, column) => edges.get(column))
  return inOrder.every((edge) => edge !== undefined) ? inOrder : null
}

function textOf(cell: SourceCell | undefined): string {
  return tidy((cell?.lines ?? []).map((line) => line.text).join(' '))
}

function sameRow(one: SourceCell[] | undefined, other: SourceCell[] | undefined): boolean {
  const words = (row: SourceCell[] | undefined): string =>
    foldInPlace((row ?? []).map(textOf).join(' ')).replace(/[^a-z0-9]/g, '')
  const [left, right] = [words(one), words(other)]
  if (left.length < 4 || left.length > 400) return false
  // A recogniser may read the heading of one page a little differently from the other's.
  return left === right || editDistance(left, right) <= left.length * 0.15
}

function continues(last: SourceCell[], cut: SourceCell[]): boolean {
  const number = cut.find((cell) => cell.column === 0)
  if (textOf(number) !== '' || !last.some((cell) => cell.column === 0 && textOf(cell) !== '')) return false
  if (cut.some((cell) => cell.rowSpan > 1)) return false
  const filled = cut.filter((cell) => textOf(cell) !== '')
  const begun = filled.every((cell) => last.some((other) => other.column === cell.column))
  return begun && (filled.length < cut.length - 1 || filled.some((cell) => /^[\p{Ll}(]/u.test(textOf(cell))))
}
