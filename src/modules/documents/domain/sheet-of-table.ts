import { linesOf, plainOf } from './layout/runs.ts'
import { printable } from './layout/printable.ts'
import type { DocumentTable, Words } from './official-document.ts'
import type { Sheet } from './sheet.ts'

/** Letters of the body on a line across an A4 page: how wide a spreadsheet's columns are together. */
const LETTERS = 130

/** Any table of a document as a sheet: heads of a group say the group, a heading over the whole width stands in the first cell. */
export function sheetOfTable(table: DocumentTable, title: string, notes: readonly string[] = []): Sheet {
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0) || 1
  return {
    title: printable(title),
    notes: notes.map(printable),
    columns: table.columns.map((column) => ({
      title: column.group ? `${printable(column.group)}: ${printable(column.title)}` : printable(column.title),
      width: Math.max(5, Math.round((column.share / shares) * LETTERS)),
    })),
    rows: table.rows.map((row) =>
      'heading' in row
        ? [[row.numeral, printable(row.heading)].filter(Boolean).join(' ')]
        : table.columns.map((_, index) => cellOf(row.cells[index] ?? '')),
    ),
  }
}

// Numbers of the order of rows stay numbers; everything else is a text, also what only looks like a number.
function cellOf(words: Words): string | number | null {
  const text = plainOf(linesOf(words))
  if (text === '') return null
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : text
}
