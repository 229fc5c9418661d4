import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { SourceBlock, SourceCell, SourceLine, SourcePage, SourceTable } from '#modules/plans/domain/index.ts'
import { numbered } from '../intake/numbered.ts'
import { gridsOf } from './ruled-tables.ts'
import type { Grid, Stroke } from './ruled-tables.ts'
import { cellLinesOf, linesOf } from './text-lines.ts'
import type { TextRun } from './text-lines.ts'

const MOST_PAGES = 200
const FEW_LETTERS = 30

export interface PdfPage {
  page: SourcePage
  /** True where the words have to be recognised from the picture of the page. */
  isPicture: boolean
}

/** Pages of a PDF with their lines and ruled tables. Throws `intake.encrypted`, `intake.corrupt`, `intake.too-many-pages`. */
export async function readPdf(
  bytes: Uint8Array,
  firstNumber: number,
  file: number,
  onPage: (page: number, of: number, read: PdfPage) => void = () => undefined,
): Promise<PdfPage[]> {
  const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')
  const task = getDocument({
    data: new Uint8Array(bytes),
    standardFontDataUrl: `${fonts}/`,
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages > MOST_PAGES)
      throw new DomainError('intake.too-many-pages', { pages: pdf.numPages, limit: MOST_PAGES })
    const pages: PdfPage[] = []
    for (let at = 1; at <= pdf.numPages; at++) {
      const page = await pdf.getPage(at)
      const read = await readPage(page, firstNumber + at - 1, file)
      pages.push(read)
      page.cleanup()
      onPage(at, pdf.numPages, read)
    }
    return pages
  } catch (error) {
    if (error instanceof DomainError) throw error
    const name = error instanceof Error ? error.name : ''
    throw new DomainError(name === 'PasswordException' ? 'intake.encrypted' : 'intake.corrupt')
  } finally {
    await task.destroy()
  }
}

async function readPage(page: PDFPageProxy, number: number, file: number): Promise<PdfPage> {
  const view = page.getViewport({ scale: 1 })
  const operators = await page.getOperatorList()
  const content = await page.getTextContent()
  const runs: TextRun[] = []
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a, b, , , x, y] = multiply(view.transform, item.transform)
    const size = Math.hypot(a, b)
    const font = fontName(page, item.fontName)
    runs.push({
      text: item.str,
      box: { x, y: y - size * 0.8, width: item.width, height: size },
      size,
      bold: /bold|black|heavy/i.test(font),
      italic: /italic|oblique/i.test(font),
    })
  }
  const { strokes, hasImage } = strokesOf(operators, view.transform)
  const letters = runs.reduce((sum, run) => sum + run.text.trim().length, 0)
  const blocks = blocksOf(runs, gridsOf(strokes), view.width)
  return {
    page: { number, file, width: view.width, height: view.height, origin: 'typed', confidence: 1, blocks },
    isPicture: hasImage && (letters < FEW_LETTERS || isBadLayer(runs.map((run) => run.text).join(' '))),
  }
}

/** A hidden layer recognised without Vietnamese: many letters, hardly any with the marks only Vietnamese has. */
export function isBadLayer(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const marked = text.match(/[ăđơưạảấầẩậắằặẹẻẽếềểễệỉịọỏốồổộớờởợụủứừửữựỳỵỷỹ]/giu)?.length ?? 0
  return letters > 150 && marked / letters < 0.09
}

function fontName(page: PDFPageProxy, id: string): string {
  try {
    const font: unknown = page.commonObjs.get(id)
    return typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : ''
  } catch {
    return ''
  }
}

type Matrix = readonly number[]

function multiply(left: Matrix, right: Matrix): [number, number, number, number, number, number] {
  const [a, b, c, d, e, f] = left as [number, number, number, number, number, number]
  const [g, h, i, j, k, l] = right as [number, number, number, number, number, number]
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function strokesOf(
  operators: { fnArray: number[]; argsArray: unknown[] },
  base: Matrix,
): { strokes: Stroke[]; hasImage: boolean } {
  const strokes: Stroke[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = base
  let hasImage = false
  operators.fnArray.forEach((operator, index) => {
    const args = operators.argsArray[index] as unknown[] | null
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore) matrix = saved.pop() ?? base
    else if (operator === OPS.transform) matrix = multiply(matrix, args as number[])
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      if (Array.isArray(args?.[0])) matrix = multiply(matrix, args[0] as number[])
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? base
    else if (
      operator === OPS.paintImageXObject ||
      operator === OPS.paintInlineImageXObject ||
      operator === OPS.paintImageMaskXObject
    )
      hasImage = true
    else if (operator === OPS.constructPath && args?.[2])
      strokes.push(...strokesIn(args[2] as ArrayLike<number>, matrix))
  })
  return { strokes, hasImage }
}

// A path's bounding box: thin ones are ruling lines, a wide one is a frame of four.
function strokesIn(box: ArrayLike<number>, matrix: Matrix): Stroke[] {
  const [x0, y0] = apply(matrix, box[0]!, box[1]!)
  const [x1, y1] = apply(matrix, box[2]!, box[3]!)
  const [left, right, top, low] = [Math.min(x0, x1), Math.max(x0, x1), Math.min(y0, y1), Math.max(y0, y1)]
  if (![left, right, top, low].every(Number.isFinite)) return []
  if (right - left < 3 || low - top < 3) return [{ x0: left, y0: top, x1: right, y1: low }]
  if (right - left > 500 && low - top > 700) return []
  return [
    { x0: left, y0: top, x1: right, y1: top },
    { x0: left, y0: low, x1: right, y1: low },
    { x0: left, y0: top, x1: left, y1: low },
    { x0: right, y0: top, x1: right, y1: low },
  ]
}

function apply(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0]! * x + matrix[2]! * y + matrix[4]!, matrix[1]! * x + matrix[3]! * y + matrix[5]!]
}

function blocksOf(runs: readonly TextRun[], grids: readonly Grid[], width: number): SourceBlock[] {
  const inside = new Map<Grid, TextRun[]>()
  const outside: TextRun[] = []
  for (const run of runs) {
    const grid = grids.find((candidate) => holds(candidate.box, run))
    if (grid) inside.set(grid, [...(inside.get(grid) ?? []), run])
    else outside.push(run)
  }
  const blocks: (Omit<SourceLine, 'line'> | SourceTable)[] = linesOf(outside, width)
  for (const [grid, held] of [...inside].sort(([a], [b]) => a.box.y - b.box.y)) {
    const after = blocks.findLastIndex((block) => block.box!.y + block.box!.height / 2 < grid.box.y)
    blocks.splice(after + 1, 0, tableOf(grid, held, width))
  }
  return numbered(blocks)
}

function holds(box: { x: number; y: number; width: number; height: number }, run: TextRun): boolean {
  const x = run.box.x + run.box.width / 2
  const y = run.box.y + run.box.height / 2
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

function tableOf(grid: Grid, runs: readonly TextRun[], width: number): SourceTable {
  const rows: SourceCell[][] = Array.from({ length: grid.rows }, () => [])
  for (const cell of grid.cells) {
    const own = runs.filter((run) => holds(cell.box, run))
    rows[cell.row]!.push({
      column: cell.column,
      colSpan: cell.colSpan,
      rowSpan: cell.rowSpan,
      box: cell.box,
      lines: cellLinesOf(own, width).map((line) => ({ ...line, line: 0 })),
    })
  }
  for (const row of rows) row.sort((a, b) => a.column - b.column)
  return { kind: 'table', ruled: true, box: grid.box, rows }
}
