import { annexFieldOf } from './columns.ts'
import type { AnnexField } from './columns.ts'

/** A column of a table as headed; `field` is null where nobody knows the heading. */
export interface AnnexColumn {
  title: string
  field: AnnexField | null
}

/** Where the heading of a table stands, and what its columns are. */
export interface AnnexHead {
  columns: AnnexColumn[]
  /** First row below the heading. */
  below: number
}

const LAST_HEAD_ROW = 30
const LONGEST_HEADING = 60

/** The heading of a table of work, below whatever titles stand over it: one row, or two where a heading stands over a group. */
export function annexHead(rows: readonly (readonly string[])[]): AnnexHead | null {
  for (let at = 0; at < Math.min(rows.length, LAST_HEAD_ROW); at++) {
    const upper = rows[at]!
    if (!mayHead(upper)) continue
    const lower = rows[at + 1]
    if (lower && isSecondRow(upper, lower)) {
      const columns = upper.map((title, column) => joined(title || groupOver(upper, column), lower[column] ?? ''))
      if (isHead(columns)) return { columns, below: at + 2 }
    }
    const columns = upper.map((title) => ({ title: tidy(title), field: annexFieldOf(title) }))
    if (isHead(columns)) return { columns, below: at + 1 }
  }
  return null
}

/** True when a row repeats the heading, as at the top of a further page. */
export function repeatsHead(row: readonly string[], head: AnnexHead): boolean {
  const named = head.columns.filter((column, at) => column.field !== null && row[at] !== undefined && row[at] !== '')
  return named.length >= 2 && head.columns.every((column, at) => (row[at] ?? '') === '' || same(row[at]!, column))
}

const same = (cell: string, column: AnnexColumn): boolean =>
  column.field === null ? tidy(cell) === column.title : cell.length <= LONGEST_HEADING && annexFieldOf(cell) !== null
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

function mayHead(row: readonly string[]): boolean {
  const said = row.filter((cell) => cell !== '')
  return said.length >= 2 && new Set(said).size >= 2 && said.every((cell) => cell.length <= LONGEST_HEADING)
}

function isHead(columns: readonly AnnexColumn[]): boolean {
  const known = new Set(columns.flatMap((column) => (column.field ? [column.field] : [])))
  return known.has('title') && known.size >= 2
}

// The second row of a heading names columns under a group, repeats what is merged downwards, or is empty.
function isSecondRow(upper: readonly string[], lower: readonly string[]): boolean {
  let named = 0
  for (let column = 0; column < upper.length; column++) {
    const [above, below] = [upper[column] ?? '', lower[column] ?? '']
    if (below === '' || below === above) continue
    if (below.length > LONGEST_HEADING || annexFieldOf(below) === null || annexFieldOf(above) === 'title') return false
    named++
  }
  return named > 0
}

// A group that is not merged leaves the cells to its right empty.
function groupOver(upper: readonly string[], column: number): string {
  for (let at = column; at >= 0; at--) if (upper[at]) return upper[at] ?? ''
  return ''
}

function joined(group: string, own: string): AnnexColumn {
  if (own === '' || own === group) return { title: tidy(group), field: annexFieldOf(group) }
  return { title: tidy(`${group}: ${own}`), field: annexFieldOf(own) ?? annexFieldOf(group) }
}
