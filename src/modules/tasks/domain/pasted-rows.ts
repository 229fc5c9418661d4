import { fold } from '#kernel/domain/vietnamese.ts'

/** One row of a table pasted from Word, Excel or a message, in the columns of the annex. */
export interface PastedRow {
  title: string
  products: string
  start: string
  finish: string
  lead: string
  coordinating: string
  note: string
}
type Column = keyof PastedRow | 'number' | 'other'

/** More than this is a plan of its own, to be read as a document. */
export const MOST_PASTED_ROWS = 100

// In this order: "cơ quan chủ trì thực hiện" is who, "thời gian hoàn thành" is when.
const HEADINGS: readonly (readonly [RegExp, Column])[] = [
  [/^(tt|stt|so tt)$/, 'number'],
  [/chu tri|don vi thuc hien|co quan thuc hien|nguoi thuc hien/, 'lead'],
  [/phoi hop/, 'coordinating'],
  [/trien khai|bat dau/, 'start'],
  [/hoan thanh|thoi gian|thoi han|^han/, 'finish'],
  [/san pham|ket qua/, 'products'],
  [/ghi chu/, 'note'],
  [/noi dung|nhiem vu|cong viec|^viec$|hoat dong/, 'title'],
]
const ANNEX: readonly Column[] = ['title', 'products', 'start', 'finish', 'lead', 'coordinating', 'note']
const SHORT: readonly Column[] = ['title', 'lead', 'finish']

/** Reads pasted rows. A row of headings names the columns; without one they stand as in the annex (việc, ai, khi nào when there are three at most). */
export function readPastedRows(text: string): PastedRow[] {
  const table = cellsOf(text).filter((row) => row.some((cell) => cell !== ''))
  const headed = columnsFrom(table[0] ?? [])
  const columns = headed ?? columnsOf(table)
  return (headed ? table.slice(1) : table).map((row) => rowFrom(row, columns)).filter((row) => row.title !== '')
}

function rowFrom(cells: readonly string[], columns: readonly Column[]): PastedRow {
  const at = (column: Column): string => cells[columns.indexOf(column)] ?? ''
  return {
    title: at('title').replace(/\s+/g, ' '),
    products: at('products'),
    start: at('start'),
    finish: at('finish'),
    lead: at('lead'),
    coordinating: at('coordinating'),
    note: at('note'),
  }
}

function columnsFrom(cells: readonly string[]): Column[] | null {
  const columns = cells.map((cell): Column => {
    const words = fold(cell).trim()
    return HEADINGS.find(([wording]) => wording.test(words))?.[1] ?? 'other'
  })
  const known = columns.filter((column) => column !== 'other').length
  return columns.includes('title') && known >= 2 && cells.every((cell) => cell.length <= 40) ? columns : null
}

function columnsOf(table: readonly (readonly string[])[]): readonly Column[] {
  const isNumbered = table.length > 0 && table.every((row) => row.length > 1 && /^\d{0,3}\.?$/.test(row[0] ?? ''))
  const width = Math.max(0, ...table.map((row) => row.length)) - (isNumbered ? 1 : 0)
  const named = width <= SHORT.length ? SHORT : ANNEX
  return isNumbered ? ['number', ...named] : named
}

// A spreadsheet puts a cell of several lines in quotes, and doubles the quotes in it.
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  const pattern = /(?:^|(?<=[\t\n]))"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/gy
  const all = text.replace(/\r\n?/g, '\n')
  for (let at = 0; at <= all.length;) {
    pattern.lastIndex = at
    const found = pattern.exec(all)
    rows.at(-1)!.push((found?.[1]?.replaceAll('""', '"') ?? found?.[2] ?? '').trim())
    at += found?.[0].length ?? 0
    if (all[at] === '\n') rows.push([])
    at++
  }
  return rows
}
