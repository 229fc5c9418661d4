import type { Stroke } from '../pdf/ruled-tables.ts'
import type { Ink } from './ink.ts'

// In dots of the ink picture (about 130 to the inch): a letter is no longer than these.
const FLAT_LEAST = 60
const UPRIGHT_LEAST = 32
// How far beside a line the paper must be mostly white; letters have ink there, rules have none.
const BESIDE = 4
const MOSTLY_WHITE = 0.35

/** Ruling lines of a picture whose lines lie level. `unit` is points per dot. */
export function strokesOf(ink: Ink, unit: number): Stroke[] {
  const flat = runsIn(ink, ink.width, ink.height, 1, ink.width, FLAT_LEAST)
  const upright = runsIn(ink, ink.height, ink.width, ink.width, 1, UPRIGHT_LEAST)
  return [
    ...merged(flat).map((run) => ({ x0: run.from, x1: run.to, y0: run.at, y1: run.at })),
    ...merged(upright).map((run) => ({ x0: run.at, x1: run.at, y0: run.from, y1: run.to })),
  ].map((stroke) => ({
    x0: stroke.x0 * unit,
    y0: stroke.y0 * unit,
    x1: stroke.x1 * unit,
    y1: stroke.y1 * unit,
  }))
}

interface Run {
  at: number
  from: number
  to: number
}

function runsIn(ink: Ink, length: number, lines: number, step: number, lineStep: number, least: number): Run[] {
  const { dots } = ink
  const runs: Run[] = []
  for (let line = 0; line + 1 < lines; line++) {
    let from = -1
    let last = -1
    for (let at = 0; at <= length; at++) {
      const place = line * lineStep + at * step
      const dark = at < length && (dots[place] === 1 || dots[place + lineStep] === 1)
      if (dark) {
        if (from < 0) from = at
        last = at
      } else if (from >= 0 && at - last > 2) {
        if (last - from >= least && isAlone(ink, line, from, last, lines, step, lineStep))
          runs.push({ at: line, from, to: last })
        from = -1
      }
    }
  }
  return runs
}

function isAlone(
  ink: Ink,
  line: number,
  from: number,
  to: number,
  lines: number,
  step: number,
  lineStep: number,
): boolean {
  for (const beside of [line - BESIDE, line + BESIDE + 1]) {
    if (beside < 0 || beside >= lines) continue
    let dark = 0
    for (let at = from; at <= to; at++) dark += ink.dots[beside * lineStep + at * step]!
    if (dark > (to - from) * MOSTLY_WHITE) return false
  }
  return true
}

// A ruling line is a few dots thick and broken here and there: its runs become one.
function merged(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const found = out.findLast(
      (other) => Math.abs(other.at - run.at) <= 4 && run.from <= other.to + 14 && run.to >= other.from - 14,
    )
    if (!found) out.push({ ...run })
    else {
      found.from = Math.min(found.from, run.from)
      found.to = Math.max(found.to, run.to)
    }
  }
  return out
}
