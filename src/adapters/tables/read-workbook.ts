import ExcelJS from 'exceljs'
import type { Cell, CellValue, Worksheet } from 'exceljs'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { ReadTable } from '#modules/documents/server/index.ts'
import { readZip } from '../docx/zip.ts'

const MOST_SHEETS = 20
const MOST_ROWS = 2_000
const MOST_COLUMNS = 60

/** The sheets of a workbook that hold anything: values, not formulas; days as the office writes them. Throws `intake.…`. */
export async function readWorkbook(content: Uint8Array): Promise<ReadTable[]> {
  // Counts what really unpacks and refuses macros before the library sees a byte.
  await readZip(content, (name) => !name.endsWith('/'))
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(arrayBufferOf(content))
  } catch {
    throw new DomainError('intake.corrupt')
  }
  return book.worksheets
    .filter((sheet) => sheet.state === 'visible')
    .slice(0, MOST_SHEETS)
    .map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet) }))
    .filter((table) => table.cells.length > 0)
}

function arrayBufferOf(content: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(content.length)
  new Uint8Array(copy).set(content)
  return copy
}

function cellsOf(sheet: Worksheet): string[][] {
  const rows: string[][] = []
  const width = Math.min(sheet.columnCount, MOST_COLUMNS)
  const last = Math.min(sheet.rowCount, MOST_ROWS)
  for (let at = 1; at <= last; at++) {
    const row = sheet.getRow(at)
    if (row.hidden) continue
    const cells = Array.from({ length: width }, (_, index) => textOf(row.getCell(index + 1)))
    rows.push(cells)
  }
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === '')) rows.pop()
  return rows
}

function textOf(cell: Cell): string {
  // The mark that our own tables put before what a spreadsheet would take for a formula.
  return valueText(cell.value, cell.numFmt ?? '')
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(/^'(?=[=+@])/, '')
}

function valueText(value: CellValue, format: string): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return isDay(format) ? dayOf(value) : String(value)
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  if (value instanceof Date) return written(value)
  if ('richText' in value) return value.richText.map((run) => run.text).join('')
  if ('result' in value) return valueText(value.result ?? null, format)
  if ('sharedFormula' in value || 'formula' in value) return ''
  if ('text' in value) return valueText(value.text, format)
  return ''
}

const DAY_MS = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)
const isDay = (format: string): boolean => /d/i.test(format) && /[my]/i.test(format) && !/general/i.test(format)
const dayOf = (serial: number): string => written(new Date(EPOCH + serial * DAY_MS))

function written(day: Date): string {
  if (Number.isNaN(day.getTime())) return ''
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`
}
