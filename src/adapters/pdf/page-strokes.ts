import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Stroke } from './ruled-tables.ts'

export type Matrix = readonly number[]

/** Product of two PDF matrices. */
export function multiply(left: Matrix, right: Matrix): [number, number, number, number, number, number] {
  const [a, b, c, d, e, f] = left as [number, number, number, number, number, number]
  const [g, h, i, j, k, l] = right as [number, number, number, number, number, number]
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export interface PageInk {
  strokes: Stroke[]
  /** Part of the page that pictures cover, 0..1. */
  pictured: number
}

const IMAGES = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
])
const DRAWN = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.closeFillStroke,
  OPS.eoFillStroke,
  OPS.closeEOFillStroke,
])
const FILLED = new Set<number>([OPS.fill, OPS.eoFill])

/** Ruling lines of a page and how much of it is pictures. `base` is the matrix of the upright page. */
export function inkOfPage(operators: { fnArray: number[]; argsArray: unknown[] }, base: Matrix, area: number): PageInk {
  const strokes: Stroke[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = base
  let covered = 0
  operators.fnArray.forEach((operator, index) => {
    const args = operators.argsArray[index]
    const list: unknown[] = Array.isArray(args) ? args : []
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore) matrix = saved.pop() ?? base
    else if (operator === OPS.transform) matrix = multiply(matrix, numbers(args))
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      if (numbers(list[0]).length === 6) matrix = multiply(matrix, numbers(list[0]))
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? base
    else if (IMAGES.has(operator)) covered += Math.abs(matrix[0]! * matrix[3]! - matrix[1]! * matrix[2]!)
    else if (operator === OPS.constructPath) {
      // A path that only clips is never seen; word processors clip around every cell.
      const paint = Number(list[0])
      if (DRAWN.has(paint) || FILLED.has(paint)) strokes.push(...strokesOfPath(list[1], matrix, DRAWN.has(paint)))
    }
  })
  return { strokes, pictured: area > 0 ? Math.min(1, covered / area) : 0 }
}

function numbers(value: unknown): number[] {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return []
  return Array.from(value as ArrayLike<unknown>, Number)
}

const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4]
const THIN = 3

function strokesOfPath(data: unknown, matrix: Matrix, drawn: boolean): Stroke[] {
  const codes = Array.isArray(data) ? data.flatMap((part) => numbers(part)) : numbers(data)
  const strokes: Stroke[] = []
  let path: [number, number][] = []
  const end = (): void => {
    strokes.push(...strokesOfOutline(path, drawn))
    path = []
  }
  for (let at = 0; at < codes.length;) {
    const code = codes[at++]
    if (code === MOVE || code === LINE) {
      if (code === MOVE) end()
      path.push(apply(matrix, codes[at]!, codes[at + 1]!))
      at += 2
    } else if (code === CURVE) {
      path.push(apply(matrix, codes[at + 4]!, codes[at + 5]!))
      at += 6
    } else if (code === QUADRATIC) {
      path.push(apply(matrix, codes[at + 2]!, codes[at + 3]!))
      at += 4
    } else if (code === CLOSE) {
      if (path[0]) path.push(path[0])
    } else break
  }
  end()
  return strokes
}

// A thin outline is a ruling line, filled or drawn; of a wider one only the drawn edges are seen.
function strokesOfOutline(path: readonly [number, number][], drawn: boolean): Stroke[] {
  if (path.length < 2 || path.some(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y))) return []
  const xs = path.map(([x]) => x)
  const ys = path.map(([, y]) => y)
  const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
  if (box.x1 - box.x0 < THIN || box.y1 - box.y0 < THIN) return [box]
  if (!drawn || path.length > 400) return []
  return path.slice(1).flatMap(([x, y], index): Stroke[] => {
    const [fromX, fromY] = path[index]!
    if (Math.abs(x - fromX) > 1 && Math.abs(y - fromY) > 1) return []
    return [{ x0: Math.min(x, fromX), y0: Math.min(y, fromY), x1: Math.max(x, fromX), y1: Math.max(y, fromY) }]
  })
}

function apply(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0]! * x + matrix[2]! * y + matrix[4]!, matrix[1]! * x + matrix[3]! * y + matrix[5]!]
}
