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
  const safe = safeText(value)
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/**
 * A text that no spreadsheet takes for a formula, also when the workbook is saved as CSV later: what begins with = + @ or a
 * control sign is quoted, a hyphen that begins a line of a list becomes a dash.
 */
export function safeText(text: string): string {
  if (/^[=+@\t\r]/.test(text)) return `'${text}`
  return text.replace(/^-\s*/, '– ')
}
