import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { SourceBlock, SourceCell, SourceLine, SourcePage, SourceTable } from '#modules/plans/domain/index.ts'
import { numbered } from '../intake/numbered.ts'
import { gridsOf } from './ruled-tables.ts'
import type { Grid } from './ruled-tables.ts'
import { withoutFurniture } from './furniture.ts'
import { runsOfPage } from './page-runs.ts'
import { inkOfPage } from './page-strokes.ts'
import { splitAtEdges } from './split-runs.ts'
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
    const bare = withoutFurniture(pages.map((item) => item.page))
    return pages.map((item, index) => ({ ...item, page: bare[index]! }))
  } catch (error) {
    if (error instanceof DomainError) throw error
    const name = error instanceof Error ? error.name : ''
    throw new DomainError(name === 'PasswordException' ? 'intake.encrypted' : 'intake.corrupt')
  } finally {
    await task.destroy()
  }
}

// A page covered by less than this is typed and only carries a seal or an emblem.
const PICTURED = 0.4

async function readPage(page: PDFPageProxy, number: number, file: number): Promise<PdfPage> {
  const text = await runsOfPage(page)
  const { width, height, runs, turned } = text
  const { strokes, pictured } = inkOfPage(await page.getOperatorList(), text.base, width * height)
  const words = runs.map((run) => run.text).join(' ')
  const letters = words.replace(/\s/g, '').length
  const blocks = blocksOf(runs, gridsOf(strokes), width)
  return {
    page: {
      number,
      file,
      width,
      height,
      ...(turned ? { turned } : {}),
      origin: 'typed',
      confidence: 1,
      blocks,
    },
    isPicture: pictured > 0 && (letters < FEW_LETTERS || (pictured > PICTURED && isBadLayer(words))),
  }
}

/** A hidden layer recognised without Vietnamese: many letters, hardly any with the marks only Vietnamese has. */
function isBadLayer(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const marked = text.match(/[ăđơưạảấầẩậắằặẹẻẽếềểễệỉịọỏốồổộớờởợụủứừửữựỳỵỷỹ]/giu)?.length ?? 0
  return letters > 100 && marked / letters < 0.09
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
  const cut = splitAtEdges(runs, grid)
  for (const cell of grid.cells) {
    const own = cut.filter((run) => holds(cell.box, run))
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
