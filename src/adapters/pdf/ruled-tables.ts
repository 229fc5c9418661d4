import type { Box } from '#modules/plans/domain/index.ts'

export interface Stroke {
  /** Thin boxes in page points, origin top left. */
  x0: number
  y0: number
  x1: number
  y1: number
}

export interface GridCell {
  row: number
  column: number
  rowSpan: number
  colSpan: number
  box: Box
}

export interface Grid {
  box: Box
  rows: number
  columns: number
  cells: GridCell[]
}

const NEAR = 3

/** Tables that ruling lines draw on a page; cells whose dividing line is missing are one merged cell. */
export function gridsOf(strokes: readonly Stroke[]): Grid[] {
  const groups = connected(strokes.filter((stroke) => length(stroke) > 6))
  return groups.map(gridOf).filter((grid): grid is Grid => grid !== null)
}

function length(stroke: Stroke): number {
  return Math.max(stroke.x1 - stroke.x0, stroke.y1 - stroke.y0)
}

const isFlat = (stroke: Stroke): boolean => stroke.y1 - stroke.y0 < NEAR
const isUpright = (stroke: Stroke): boolean => stroke.x1 - stroke.x0 < NEAR

function connected(strokes: readonly Stroke[]): Stroke[][] {
  const left = new Set(strokes)
  const groups: Stroke[][] = []
  for (const seed of strokes) {
    if (!left.delete(seed)) continue
    const group = [seed]
    for (let at = 0; at < group.length; at++) {
      for (const other of left) {
        if (touches(group[at]!, other)) {
          left.delete(other)
          group.push(other)
        }
      }
    }
    groups.push(group)
  }
  return groups
}

function touches(a: Stroke, b: Stroke): boolean {
  return a.x0 - NEAR <= b.x1 && b.x0 - NEAR <= a.x1 && a.y0 - NEAR <= b.y1 && b.y0 - NEAR <= a.y1
}

function gridOf(strokes: Stroke[]): Grid | null {
  const xs = distinct(strokes.filter(isUpright).map((stroke) => (stroke.x0 + stroke.x1) / 2))
  const ys = distinct(strokes.filter(isFlat).map((stroke) => (stroke.y0 + stroke.y1) / 2))
  if (xs.length < 3 || ys.length < 3) return null
  const rows = ys.length - 1
  const columns = xs.length - 1
  const owner = Array.from({ length: rows * columns }, (_, index) => index)
  const find = (index: number): number => (owner[index] === index ? index : (owner[index] = find(owner[index]!)))
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const middleX = (xs[column]! + xs[column + 1]!) / 2
      const middleY = (ys[row]! + ys[row + 1]!) / 2
      const here = row * columns + column
      if (
        column + 1 < columns &&
        !strokes.some(
          (stroke) =>
            isUpright(stroke) &&
            Math.abs((stroke.x0 + stroke.x1) / 2 - xs[column + 1]!) < NEAR &&
            stroke.y0 <= middleY &&
            middleY <= stroke.y1,
        )
      )
        owner[find(here + 1)] = find(here)
      if (
        row + 1 < rows &&
        !strokes.some(
          (stroke) =>
            isFlat(stroke) &&
            Math.abs((stroke.y0 + stroke.y1) / 2 - ys[row + 1]!) < NEAR &&
            stroke.x0 <= middleX &&
            middleX <= stroke.x1,
        )
      )
        owner[find(here + columns)] = find(here)
    }
  }
  const members = new Map<number, number[]>()
  owner.forEach((_, index) => members.set(find(index), [...(members.get(find(index)) ?? []), index]))
  const cells = [...members.values()].map((indices): GridCell => {
    const cellRows = indices.map((index) => Math.floor(index / columns))
    const cellColumns = indices.map((index) => index % columns)
    const [top, bottom] = [Math.min(...cellRows), Math.max(...cellRows)]
    const [first, last] = [Math.min(...cellColumns), Math.max(...cellColumns)]
    return {
      row: top,
      column: first,
      rowSpan: bottom - top + 1,
      colSpan: last - first + 1,
      box: { x: xs[first]!, y: ys[top]!, width: xs[last + 1]! - xs[first]!, height: ys[bottom + 1]! - ys[top]! },
    }
  })
  return {
    box: { x: xs[0]!, y: ys[0]!, width: xs.at(-1)! - xs[0]!, height: ys.at(-1)! - ys[0]! },
    rows,
    columns,
    cells,
  }
}

function distinct(values: number[]): number[] {
  const out: number[] = []
  for (const value of [...values].sort((a, b) => a - b))
    if (out.length === 0 || value - out.at(-1)! > NEAR) out.push(value)
  return out
}
