import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { LaidCell, LaidTable } from '#modules/documents/domain/index.ts'
import { alignment, twip } from './measures.ts'
import { runsOf } from './words.ts'

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }
const SIDE = 1.5
const MARGINS = { top: 50, bottom: 50, left: twip(SIDE), right: twip(SIDE), marginUnitType: WidthType.DXA }

/** A ruled table; its heads come again on every page. */
export function table(data: LaidTable): Table {
  const widths = data.widths.map(twip)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    margins: MARGINS,
    rows: [
      ...data.head.map(
        (row, index) =>
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            children: cells(row, headColumns(data.head, index), widths, data.size, true, true),
          }),
      ),
      ...data.rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: row.whole,
            children: cells(
              row.cells,
              startColumns(row.cells),
              widths,
              data.size,
              row.heading || (data.keep && index === data.rows.length - 1),
            ),
          }),
      ),
    ],
  })
}

function cells(
  row: LaidCell[],
  starts: number[],
  widths: number[],
  size: number,
  keepNext: boolean,
  head = false,
): TableCell[] {
  return row.map(
    (cell, index) =>
      new TableCell({
        width: { size: sum(widths.slice(starts[index]!, starts[index]! + cell.columns)), type: WidthType.DXA },
        columnSpan: cell.columns,
        rowSpan: cell.rows,
        verticalAlign: head ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
        children: [
          new Paragraph({
            alignment: alignment(cell.align),
            ...(keepNext ? { keepNext } : {}),
            children: runsOf(cell.lines, size),
          }),
        ],
      }),
  )
}

function startColumns(row: readonly LaidCell[]): number[] {
  return row.map((_, index) => sum(row.slice(0, index).map((cell) => cell.columns)))
}

// The second row of heads stands below the groups only.
function headColumns(head: readonly LaidCell[][], index: number): number[] {
  const upper = head[0]!
  if (index === 0) return startColumns(upper)
  const starts = startColumns(upper)
  return upper.flatMap((cell, at) =>
    cell.rows === 1 ? Array.from({ length: cell.columns }, (_, next) => starts[at]! + next) : [],
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
