/** A table on its way out of the program. */
export interface Sheet {
  /** First line of the paper. */
  title: string
  /** What narrows it, when it was made: small lines under the title. */
  notes: string[]
  columns: { title: string; width: number }[]
  rows: (string | number | null)[][]
}

/** The table as CSV for programs: UTF-8 with mark, so that Excel shows Vietnamese; a cell never becomes a formula. */
export function csvOf(sheet: Sheet): string {
  const lines = [sheet.columns.map((column) => column.title), ...sheet.rows]
  return `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
