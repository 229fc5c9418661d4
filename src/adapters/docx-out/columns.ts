import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Paragraph } from 'docx'
import { twip } from './measures.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA }

/** Paragraphs side by side, each in its width: a table without lines, the only thing every word processor keeps in place. */
export function columns(parts: readonly { width: number; children: Paragraph[] }[], whole = true): Table {
  const widths = parts.map((part) => twip(part.width))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: [
      new TableRow({
        cantSplit: whole,
        children: parts.map(
          (part, index) =>
            new TableCell({
              width: { size: widths[index]!, type: WidthType.DXA },
              borders: NO_BORDERS,
              margins: NO_MARGINS,
              children: part.children,
            }),
        ),
      }),
    ],
  })
}
