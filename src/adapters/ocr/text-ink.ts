import type { Ink } from './ink.ts'

// In dots of the ink picture (about 130 to the inch) no letter is as long as these.
const FLAT_MOST = 60
const UPRIGHT_MOST = 45

/** The ink of letters alone: ruling lines, frames and the edge of a desk around a photographed page are taken out. */
export function textInkOf(ink: Ink): Ink {
  const dots = Uint8Array.from(ink.dots)
  clearRuns(ink.dots, dots, ink.height, ink.width, ink.width, 1, FLAT_MOST)
  clearRuns(ink.dots, dots, ink.width, ink.height, 1, ink.width, UPRIGHT_MOST)
  return { ...ink, dots }
}

function clearRuns(
  from: Uint8Array,
  to: Uint8Array,
  lines: number,
  length: number,
  lineStep: number,
  step: number,
  most: number,
): void {
  for (let line = 0; line < lines; line++) {
    let begin = 0
    for (let at = 0; at <= length; at++) {
      if (at < length && from[line * lineStep + at * step]) continue
      if (at - begin > most) for (let dot = begin; dot < at; dot++) to[line * lineStep + dot * step] = 0
      begin = at + 1
    }
  }
}

/** Stretches of a level page between white lines: printed lines, mostly. */
export function bandsOf(ink: Ink): { top: number; bottom: number }[] {
  const bands: { top: number; bottom: number }[] = []
  let top = -1
  for (let y = 0; y <= ink.height; y++) {
    let dark = 0
    if (y < ink.height) for (let x = 0; x < ink.width; x++) dark += ink.dots[y * ink.width + x]!
    if (dark > SPECKS) {
      if (top < 0) top = y
    } else if (top >= 0) {
      if (y - top > 4) bands.push({ top, bottom: y })
      top = -1
    }
  }
  return bands
}

const SPECKS = 2

/**
 * True where the lines of a level page look as if they stood on their heads: Vietnamese has its marks, its ascenders and its
 * capitals above the body of the letters, and much less below. A hint only.
 */
export function looksUpsideDown(ink: Ink): boolean {
  let above = 0
  let below = 0
  for (const { top, bottom } of bandsOf(ink)) {
    if (bottom - top < 10 || bottom - top > 50) continue
    const rows = Array.from({ length: bottom - top }, (_, at) => rowInk(ink, top + at))
    const body = Math.max(...rows) * 0.5
    const first = rows.findIndex((row) => row > body)
    const last = rows.findLastIndex((row) => row > body)
    for (let at = 0; at < first; at++) above += rows[at]!
    for (let at = last + 1; at < rows.length; at++) below += rows[at]!
  }
  return below > above
}

function rowInk(ink: Ink, y: number): number {
  let dark = 0
  for (let x = 0; x < ink.width; x++) dark += ink.dots[y * ink.width + x]!
  return dark
}
