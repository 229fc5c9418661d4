import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { AnnexRow } from '#modules/documents/domain/index.ts'
import { ANNEX_COLUMNS } from '#i18n/drafting.ts'
import type { AnnexField } from '#i18n/drafting.ts'
import { blankWork } from '../../domain/drafting/index.ts'
import type { DraftChange, DraftRow } from '../../domain/drafting/index.ts'
import { parted } from '../review/reading-values.ts'
import { freshKey } from './draft-state.svelte.ts'

const FIELDS = ANNEX_COLUMNS.map(([field]) => field)
const LISTS: readonly AnnexField[] = ['products', 'lead', 'coordinating']

export function blankRow(): Omit<DraftRow, 'key'> {
  return { title: '', ...blankWork() }
}

/** What is kept for a cell: a list for products and units, words else. */
export function cellValue(field: AnnexField, text: string): string | string[] {
  return LISTS.includes(field) ? parted(text) : text.replaceAll('\n', ' ')
}

export function cellText(row: DraftRow, field: AnnexField): string {
  const value = row[field]
  return typeof value === 'string' ? value : value.join('; ')
}

/**
 * Cells pasted at a place of the table: they fill the rows from there on and add what is missing. A heading row and the column of
 * running numbers of a copied annex are left out.
 */
export function pasteCells(
  list: string,
  rows: readonly DraftRow[],
  at: { row: number; field: AnnexField },
  pasted: readonly (readonly string[])[],
): DraftChange[] {
  const cells = withoutNumbers(pasted.filter((row) => !isHeading(row)))
  const first = FIELDS.indexOf(at.field)
  const changes: DraftChange[] = []
  let after = rows.at(-1)?.key ?? null
  cells.forEach((line, index) => {
    const values = line.slice(0, FIELDS.length - first).map((cell, column) => [FIELDS[first + column]!, cell] as const)
    const row = rows[at.row + index]
    if (row) {
      for (const [field, cell] of values)
        changes.push({ op: 'set', path: `${list}[${row.key}].${field}`, value: cellValue(field, cell) })
      return
    }
    const key = freshKey()
    const filled = Object.fromEntries(values.map(([field, cell]) => [field, cellValue(field, cell)]))
    changes.push({ op: 'add', list, key, after, value: { ...blankRow(), ...filled, key } })
    after = key
  })
  return changes
}

/** Rows read from a table of a file, added below those that are there; rows in which nothing stands make room. */
export function addRows(list: string, rows: readonly DraftRow[], read: readonly AnnexRow[]): DraftChange[] {
  const isBlank = (row: DraftRow): boolean => FIELDS.every((field) => cellText(row, field) === '')
  const gone = rows.filter(isBlank)
  let after = rows.findLast((row) => !isBlank(row))?.key ?? null
  const added = read.map((row) => {
    const key = freshKey()
    const filled = Object.fromEntries(FIELDS.map((field) => [field, cellValue(field, row[field])]))
    const change: DraftChange = { op: 'add', list, key, after, value: { ...blankRow(), ...filled, key } }
    after = key
    return change
  })
  return [...gone.map((row): DraftChange => ({ op: 'remove', path: `${list}[${row.key}]` })), ...added]
}

const HEADINGS = new Set([
  ...ANNEX_COLUMNS.map(([, title]) => foldedKey(title)),
  'tt',
  'stt',
  'thoi gian thuc hien',
  'chu tri',
  'phoi hop',
  'don vi chu tri',
  'don vi phoi hop',
])

function isHeading(row: readonly string[]): boolean {
  const words = row.map(foldedKey).filter((word) => word !== '')
  return words.length > 0 && words.every((word) => HEADINGS.has(word))
}

function withoutNumbers(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isNumbered = rows.length > 0 && rows.every((row) => row.length > 1 && /^\d{1,3}\.?$/.test(row[0] ?? ''))
  return isNumbered ? rows.map((row) => row.slice(1)) : rows
}
