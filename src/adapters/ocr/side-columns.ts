import type { Ink } from './ink.ts'
import { bandsOf } from './text-ink.ts'

/** A stretch of a page where two columns stand side by side whose lines are not level: recipients and signature. */
export interface SideColumns {
  /** In dots of the ink picture. */
  top: number
  bottom: number
  gutter: number
}

/** Finds such stretches: blocks taller than a line, without a white line across, with a white gutter from top to bottom. */
export function sideColumnsOf(ink: Ink): SideColumns[] {
  const blocks = bandsOf(ink)
  const heights = blocks.map((block) => block.bottom - block.top).sort((a, b) => a - b)
  const usual = heights[Math.floor(heights.length / 2)] ?? 0
  return blocks.flatMap((block) => {
    if (block.bottom - block.top < usual * 1.5 || block.bottom - block.top < ink.width * 0.025) return []
    const gutter = gutterOf(ink, block.top, block.bottom)
    return gutter === null ? [] : [{ ...block, gutter }]
  })
}

function gutterOf(ink: Ink, top: number, bottom: number): number | null {
  let best = { from: 0, to: 0 }
  let from = -1
  const [first, last] = [Math.floor(ink.width * 0.25), Math.floor(ink.width * 0.75)]
  for (let x = first; x <= last; x++) {
    let dark = 0
    for (let y = top; y < bottom; y++) dark += ink.dots[y * ink.width + x]!
    if (dark <= 1 && x < last) {
      if (from < 0) from = x
    } else if (from >= 0) {
      if (x - from > best.to - best.from) best = { from, to: x }
      from = -1
    }
  }
  const inside = (left: number, right: number): boolean => {
    let dark = 0
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) dark += ink.dots[y * ink.width + x]!
    return dark > 60
  }
  if (best.to - best.from < ink.width * 0.015) return null
  return inside(0, best.from) && inside(best.to, ink.width) ? Math.round((best.from + best.to) / 2) : null
}
