import type { SourceCell } from './document-model.ts'
import type { TableItem } from './flow.ts'
import { pieceOf } from './flow.ts'
import type { Piece } from './flow.ts'
import { foldInPlace, tidy } from './folded.ts'

/** What a column of a task table holds. */
export type Column =
  'ordinal' | 'title' | 'product' | 'start' | 'finish' | 'timing' | 'lead' | 'coordinating' | 'note' | 'who'

export interface TaskRow {
  ordinal: string
  cells: Partial<Record<Column, CellText>>
  /** The heading row above it ("I. Công tác …"), where the table has groups. */
  group: string | null
}

export interface CellText {
  text: string
  lines: string[]
  pieces: Piece[]
}

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['coordinating', /phoi hop/],
  [
    'lead',
    /chu tri|(?:co quan|don vi|bo phan|nguoi|ca nhan|cong chuc) (?:thuc hien|phu trach|tham muu)|phu trach|phan cong|don vi dau moi|trach nhiem/,
  ],
  ['start', /trien khai|bat dau/],
  ['finish', /hoan thanh|ket thuc/],
  ['timing', /thoi gian|tien do|thoi han|thoi diem|tan suat|^(?:thang|quy|tuan|ngay|dot)(?: thuc hien)?$/],
  ['product', /san pham|ket qua|dau ra|minh chung/],
  ['note', /ghi chu/],
  ['title', /noi dung|nhiem vu|cong viec|hoat dong|hinh thuc|ten viec|dau viec/],
  ['ordinal', /^(?:tt|stt|so tt|so thu tu)$/],
]

/** Rows of a table of tasks; null when its heading names no task column. Merged cells stand in every row they cover. */
export function taskRows(item: TableItem): TaskRow[] | null {
  const grid = gridOf(item)
  const headRows = headingRows(grid)
  if (headRows === 0) return null
  const columns = columnsOf(grid.slice(0, headRows))
  if (
    !columns.includes('title') ||
    !columns.some(
      (column) =>
        column === 'lead' || column === 'timing' || column === 'finish' || column === 'product' || column === 'start',
    )
  )
    return null
  const rows: TaskRow[] = []
  let group: string | null = null
  for (const row of grid.slice(headRows)) {
    if (row.every((cell) => /^\(?\d{1,2}\)?$|^$/.test(cell?.text ?? ''))) continue
    const cells: TaskRow['cells'] = {}
    columns.forEach((column, index) => {
      const cell = row[index]
      if (column && cell && cell.text !== '')
        cells[column] = cells[column] && cells[column].text !== cell.text ? both(cells[column], cell) : cell
    })
    const filled = new Set(row.filter((cell): cell is CellText => cell !== null && cell.text !== ''))
    const ordinal = cells.ordinal?.text ?? ''
    if (isGroup(cells, filled.size, ordinal)) {
      group = cells.title?.text ?? [...filled].map((cell) => cell.text).join(' ')
      continue
    }
    if (cells.title) rows.push({ ordinal: ordinal.replace(/[.)\s]+$/, ''), cells, group })
  }
  return rows
}

function isGroup(cells: TaskRow['cells'], filled: number, ordinal: string): boolean {
  const alone = !cells.lead && !cells.timing && !cells.start && !cells.finish && !cells.product && !cells.coordinating
  return (
    (filled <= 2 && alone && (/^(?:[IVX]+|[A-E])\.?$/.test(ordinal.trim()) || filled === 1)) ||
    (cells.title !== undefined && cells.title.text === cells.lead?.text)
  )
}

function both(left: CellText, right: CellText): CellText {
  return {
    text: `${left.text} ${right.text}`,
    lines: [...left.lines, ...right.lines],
    pieces: [...left.pieces, ...right.pieces],
  }
}

function gridOf(item: TableItem): (CellText | null)[][] {
  const grid: (CellText | null)[][] = []
  item.table.rows.forEach((row, index) => {
    for (const cell of row) {
      const value = cellText(cell, item.page)
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let across = 0; across < cell.colSpan; across++) {
          const line = (grid[index + down] ??= [])
          line[cell.column + across] = value
        }
      }
    }
  })
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null))
}

function cellText(cell: SourceCell, page: number): CellText {
  const pieces = cell.lines.flatMap((line): Piece[] => {
    const piece = pieceOf(line, page)
    if (piece) return [piece]
    // A bare figure is page furniture elsewhere; in a cell it is the row's number.
    return tidy(line.text) === ''
      ? []
      : [
          {
            text: line.text,
            page: line.page ?? page,
            line: line.line,
            confidence: line.confidence,
            gap: false,
            bold: false,
            size: 0,
            centred: false,
            whole: true,
            heading: false,
            ...(line.box ? { box: line.box } : {}),
          },
        ]
  })
  const lines = pieces.map((piece) => tidy(`${piece.numbering ? `${piece.numbering} ` : ''}${piece.text}`))
  return { text: lines.join(' ').trim(), lines, pieces }
}

function headingRows(grid: (CellText | null)[][]): number {
  const first = grid.findIndex(
    (row) =>
      row.filter(
        (cell) =>
          cell &&
          COLUMNS.some(
            ([column, pattern]) =>
              column !== 'ordinal' && pattern.test(foldInPlace(cell.text)) && cell.text.length < 50,
          ),
      ).length >= 2,
  )
  if (first < 0 || first > 2) return 0
  let count = first + 1
  while (count < grid.length && count < first + 3) {
    const row = grid[count]!
    const ordinal = row[0]?.text ?? ''
    if (/^\(?\d+\)?[.)]?$|^[IVX]+\.?$|^[A-E]\.?$/.test(ordinal)) break
    const words = row.filter(
      (cell) =>
        cell &&
        cell.text !== '' &&
        cell.text.length < 30 &&
        COLUMNS.some(([, pattern]) => pattern.test(foldInPlace(cell.text))),
    ).length
    if (words === 0 || row.some((cell) => cell && cell.text.length > 60)) break
    count++
  }
  return count
}

function columnsOf(head: (CellText | null)[][]): (Column | null)[] {
  const width = Math.max(...head.map((row) => row.length))
  const used = new Set<Column>()
  return Array.from({ length: width }, (_, index) => {
    const texts = [...new Set(head.map((row) => row[index]?.text ?? ''))].filter(Boolean)
    const deepest = texts.at(-1) ?? ''
    for (const text of [deepest, texts.join(' ')]) {
      const folded = foldInPlace(text)
      for (const [column, pattern] of COLUMNS) {
        if (!pattern.test(folded) || (column === 'title' && used.has('title'))) continue
        if (column === 'timing' && used.has('timing')) return 'timing'
        used.add(column)
        return column
      }
      if (/^(?:co quan|don vi|bo phan)? ?thuc hien$/.test(folded)) return 'lead'
    }
    return null
  })
}
