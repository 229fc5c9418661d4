import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { decodedBy, encodingOfFont } from '../intake/legacy-fonts.ts'
import { multiply } from './page-strokes.ts'
import type { Matrix } from './page-strokes.ts'
import type { TextRun } from './text-lines.ts'

export interface PageText {
  runs: TextRun[]
  /** Matrix that sets the page upright, and its size then. */
  base: Matrix
  width: number
  height: number
  /** Quarter turns clockwise (in degrees) by which the text had to be turned. */
  turned: number
}

interface Placed {
  text: string
  matrix: Matrix
  width: number
  font: string
}

/** The runs of text of a page, turned upright where the page is printed sideways; slanting ones (watermarks) are left out. */
export async function runsOfPage(page: PDFPageProxy): Promise<PageText> {
  const view = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const placed: Placed[] = []
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue
    placed.push({
      text: item.str,
      matrix: multiply(view.transform, item.transform),
      width: item.width,
      font: fontName(page, item.fontName),
    })
  }
  const turned = turnOf(placed)
  const sideways = turned % 180 !== 0
  const [width, height] = sideways ? [view.height, view.width] : [view.width, view.height]
  const turn = turnMatrix(turned, view.width, view.height)
  const runs = placed.flatMap((run) => runOf({ ...run, matrix: multiply(turn, run.matrix) }) ?? [])
  return { runs, base: multiply(turn, view.transform), width, height, turned }
}

// The way most letters run: 0 to the right, 90 where the page must be turned by that much to be read.
function turnOf(runs: readonly Placed[]): number {
  const letters = new Map<number, number>()
  for (const { matrix, text } of runs) {
    const degrees = (Math.round((Math.atan2(matrix[1]!, matrix[0]!) * 2) / Math.PI) * 90 + 360) % 360
    letters.set(degrees, (letters.get(degrees) ?? 0) + text.length)
  }
  const [most] = [...letters].sort((a, b) => b[1] - a[1])
  return most ? (360 - most[0]) % 360 : 0
}

function turnMatrix(degrees: number, width: number, height: number): Matrix {
  if (degrees === 90) return [0, 1, -1, 0, height, 0]
  if (degrees === 180) return [-1, 0, 0, -1, width, height]
  if (degrees === 270) return [0, -1, 1, 0, 0, width]
  return [1, 0, 0, 1, 0, 0]
}

function runOf({ text, matrix, width, font }: Placed): TextRun | null {
  const [a, b, , , x, y] = matrix as [number, number, number, number, number, number]
  const size = Math.hypot(a, b)
  if (size === 0 || a <= 0 || Math.abs(b) > size * 0.17) return null
  return {
    text: decodedBy(encodingOfFont(font), text),
    box: { x, y: y - size * 0.8, width, height: size },
    size,
    bold: /bold|black|heavy/i.test(font),
    italic: /italic|oblique/i.test(font),
  }
}

function fontName(page: PDFPageProxy, id: string): string {
  try {
    const font: unknown = page.commonObjs.get(id)
    return typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : ''
  } catch {
    return ''
  }
}
