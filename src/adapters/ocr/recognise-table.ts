import sharp from 'sharp'
import type { Worker } from 'tesseract.js'
import type { Box, SourceCell, SourceTable } from '#modules/plans/domain/index.ts'
import type { Grid } from '../pdf/ruled-tables.ts'
import type { Ink } from './ink.ts'
import { withCountedNumerals } from './numeral-bars.ts'
import { linesOf, moved } from './recognised-lines.ts'
import type { RecognisedLine } from './recognised-lines.ts'
import type { Straight } from './straighten.ts'
import { setLayout } from './workers.ts'

const INSET = 4
const BORDER = 12
// Specks of the scanner; a digit has more.
const LEAST_DOTS = 12

/** Recognises a ruled table cell by cell: as a whole the recogniser glues words over the rules. Boxes in pixels of the picture. */
export async function recogniseTable(worker: Worker, page: Straight, grid: Grid): Promise<SourceTable> {
  await setLayout(worker, 'cell')
  const rows: SourceCell[][] = Array.from({ length: grid.rows }, () => [])
  for (const cell of grid.cells) {
    rows[cell.row]!.push({
      column: cell.column,
      colSpan: cell.colSpan,
      rowSpan: cell.rowSpan,
      box: cell.box,
      lines: (await linesIn(worker, page, cell.box)).map((line) => ({ ...line, line: 0 })),
    })
  }
  for (const row of rows) row.sort((a, b) => a.column - b.column)
  return { kind: 'table', ruled: true, box: grid.box, rows }
}

async function linesIn(worker: Worker, page: Straight, box: Box): Promise<RecognisedLine[]> {
  const inside = inkIn(page.ink, box)
  if (!inside) return []
  const left = Math.max(Math.round(box.x + INSET), Math.floor(inside.x) - 6)
  const top = Math.max(Math.round(box.y + INSET), Math.floor(inside.y) - 6)
  const right = Math.min(Math.round(box.x + box.width - INSET), Math.ceil(inside.x + inside.width) + 6, page.width)
  const bottom = Math.min(Math.round(box.y + box.height - INSET), Math.ceil(inside.y + inside.height) + 6, page.height)
  if (right - left < 6 || bottom - top < 6) return []
  const image = await sharp(page.image)
    .extract({ left, top, width: right - left, height: bottom - top })
    .extend({ top: BORDER, bottom: BORDER, left: BORDER, right: BORDER, background: '#ffffff' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const { data } = await worker.recognize(image, {}, { text: true, blocks: true })
  const found = linesOf(data).map((line) =>
    moved(line, (part) => ({ ...part, x: part.x + left - BORDER, y: part.y + top - BORDER })),
  )
  return (await withCountedNumerals(page, found)).sort((a, b) => a.box.y - b.box.y)
}

function inkIn(ink: Ink, box: Box): Box | null {
  const at = (value: number): number => Math.round(value / ink.scale)
  const [left, right] = [at(box.x + INSET) + 1, at(box.x + box.width - INSET) - 1]
  const [top, bottom] = [at(box.y + INSET) + 1, at(box.y + box.height - INSET) - 1]
  let count = 0
  const found = { left: right, right: left, top: bottom, bottom: top }
  for (let y = Math.max(0, top); y < Math.min(bottom, ink.height); y++) {
    for (let x = Math.max(0, left); x < Math.min(right, ink.width); x++) {
      if (!ink.dots[y * ink.width + x]) continue
      count++
      found.left = Math.min(found.left, x)
      found.right = Math.max(found.right, x + 1)
      found.top = Math.min(found.top, y)
      found.bottom = Math.max(found.bottom, y + 1)
    }
  }
  if (count < LEAST_DOTS) return null
  return {
    x: found.left * ink.scale,
    y: found.top * ink.scale,
    width: (found.right - found.left) * ink.scale,
    height: (found.bottom - found.top) * ink.scale,
  }
}
