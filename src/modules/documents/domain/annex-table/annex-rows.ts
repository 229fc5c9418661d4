import { fold } from '#kernel/domain/vietnamese.ts'
import { annexHead, repeatsHead } from './annex-head.ts'
import type { AnnexColumn } from './annex-head.ts'
import type { AnnexField } from './columns.ts'

/** One row of a table of work, in the columns of the annex. */
export interface AnnexRow {
  title: string
  products: string
  start: string
  finish: string
  lead: string
  coordinating: string
  note: string
}

/** A row as read; `wasJoined` when several lines of the table became one. */
export interface ReadRow extends AnnexRow {
  /** "TT" as printed. */
  number: string
  wasJoined: boolean
}

export interface AnnexReading {
  rows: ReadRow[]
  columns: AnnexColumn[]
  /** Lines under the heading that are no work: headings of groups, totals, numbers of columns. */
  skipped: string[]
  /** Why the table gives nothing; null where it gives rows. */
  problem: 'empty' | 'no-heading' | 'no-rows' | null
}

const ANNEX: readonly (keyof AnnexRow)[] = ['title', 'products', 'start', 'finish', 'lead', 'coordinating', 'note']
const SHORT: readonly AnnexField[] = ['title', 'lead', 'finish']

/**
 * The rows of work in a table of cells, by the headings of its columns; merged cells are expected in every place they cover.
 * With `mayLackHeading` a table without one is taken in the order of the annex (việc, ai, khi nào when there are three at most).
 */
export function annexRowsOf(
  cells: readonly (readonly string[])[],
  { mayLackHeading = false }: { mayLackHeading?: boolean } = {},
): AnnexReading {
  const table = withoutEmpty(cells)
  const none = { rows: [], columns: [], skipped: [] }
  if (table.length === 0) return { ...none, problem: 'empty' }
  const head = annexHead(table)
  if (!head && !mayLackHeading) return { ...none, problem: 'no-heading' }
  const columns = head?.columns ?? columnsByPlace(table)
  const found: Found = { rows: [], skipped: [] }
  for (const row of table.slice(head?.below ?? 0)) {
    if (head && repeatsHead(row, head)) continue
    take(row, columns, found, head !== null)
  }
  return { ...found, columns, problem: found.rows.length === 0 ? 'no-rows' : null }
}

interface Found {
  rows: ReadRow[]
  skipped: string[]
}

function take(cells: readonly string[], columns: readonly AnnexColumn[], found: Found, isHeaded: boolean): void {
  const row = rowFrom(cells, columns)
  const said = cells.filter((cell) => cell !== '')
  const skip = (): void => void found.skipped.push(tidy([...new Set(said)].join(' ')))
  if (isHeaded && (isNumbersOfColumns(said) || isAcross(said, cells) || isGroup(row) || isTotal(row))) return skip()
  const last = found.rows.at(-1)
  const isContinued = row.title === '' || (isHeaded && row.title === last?.title && row.number === last.number)
  if (!isContinued) found.rows.push(row)
  else if (last && isHeaded && (row.number === '' || row.number === last.number)) join(last, row)
  else if (isHeaded) skip()
}

// What a merged cell repeats is said once.
function join(last: ReadRow, more: ReadRow): void {
  for (const field of ANNEX) {
    const [had, adds] = [last[field], more[field]]
    if (adds !== '' && adds !== had && !had.split('\n').includes(adds))
      last[field] = had === '' ? adds : `${had}\n${adds}`
  }
  last.wasJoined = true
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

function rowFrom(cells: readonly string[], columns: readonly AnnexColumn[]): ReadRow {
  const at = (field: AnnexField): string => {
    const texts = columns.flatMap((column, index) => (column.field === field && cells[index] ? [cells[index]] : []))
    return [...new Set(texts)].join('\n')
  }
  return {
    number: at('number').replace(/\.$/, ''),
    title: tidy(at('title')),
    products: at('products'),
    start: at('start'),
    finish: at('finish'),
    lead: at('lead'),
    coordinating: at('coordinating'),
    note: at('note'),
    wasJoined: false,
  }
}

// "(1) (2) (3)" under the heading.
const isNumbersOfColumns = (said: readonly string[]): boolean =>
  said.length >= 3 && said.every((cell, index) => cell.replace(/[()]/g, '') === String(index + 1))
const isAcross = (said: readonly string[], cells: readonly string[]): boolean =>
  cells.length >= 3 && said.length >= 3 && new Set(said).size === 1
const isGroup = (row: ReadRow): boolean =>
  (/^[IVXLC]+$|^[A-Z]$/.test(row.number) || /^[IVXLC]+\.\s/.test(row.title)) &&
  [row.products, row.start, row.finish, row.lead, row.coordinating].every((cell) => cell === '' || cell === row.title)
const isTotal = (row: ReadRow): boolean => /^(tong cong|tong so|cong)\b/.test(fold(row.title || row.number))

function withoutEmpty(cells: readonly (readonly string[])[]): string[][] {
  const rows = cells.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''))
  const width = Math.max(0, ...rows.map((row) => row.length))
  const used = Array.from({ length: width }, (_, column) => rows.some((row) => (row[column] ?? '') !== ''))
  return rows.map((row) => used.flatMap((isUsed, column) => (isUsed ? [row[column] ?? ''] : [])))
}

function columnsByPlace(table: readonly (readonly string[])[]): AnnexColumn[] {
  const isNumbered = table.every((row) => row.length > 1 && /^\d{0,3}\.?$/.test(row[0] ?? ''))
  const width = Math.max(0, ...table.map((row) => row.length)) - (isNumbered ? 1 : 0)
  const fields: readonly AnnexField[] = [
    ...(isNumbered ? ['number' as const] : []),
    ...(width <= SHORT.length ? SHORT : ANNEX),
  ]
  return fields.map((field) => ({ title: '', field }))
}
