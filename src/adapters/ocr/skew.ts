import type { Ink } from './ink.ts'

export interface Skew {
  /** Degrees clockwise by which the lines of the picture lean; turning by the opposite sets them level. */
  degrees: number
  /** True where the lines run up or down the picture. */
  sideways: boolean
}

const MOST_DEGREES = 6
const MOST_DOTS = 40_000

/** How text lines lie on a picture: seen from the angle at which they part most sharply from the white between them. */
export function skewOf(ink: Ink): Skew {
  const points = pointsOf(ink)
  if (points.xs.length < 200) return { degrees: 0, sideways: false }
  const level = best(points.xs, points.ys, ink.width, ink.height)
  const upright = best(points.ys, points.xs, ink.height, ink.width)
  const sideways = upright.sharpness > level.sharpness * 1.25
  return { degrees: level.degrees, sideways }
}

function pointsOf(ink: Ink): { xs: Int32Array; ys: Int32Array } {
  let count = 0
  for (const dot of ink.dots) count += dot
  const step = Math.max(1, Math.ceil(count / MOST_DOTS))
  const xs: number[] = []
  const ys: number[] = []
  let seen = 0
  for (let at = 0; at < ink.dots.length; at++) {
    if (!ink.dots[at] || seen++ % step !== 0) continue
    xs.push(at % ink.width)
    ys.push(Math.floor(at / ink.width))
  }
  return { xs: Int32Array.from(xs), ys: Int32Array.from(ys) }
}

function best(xs: Int32Array, ys: Int32Array, width: number, height: number): { degrees: number; sharpness: number } {
  let found = { degrees: 0, sharpness: sharpness(xs, ys, width, height, 0) }
  for (const [reach, step] of [
    [MOST_DEGREES, 0.5],
    [0.5, 0.1],
    [0.1, 0.025],
  ] as const) {
    const from = found.degrees
    for (let degrees = from - reach; degrees <= from + reach + 1e-9; degrees += step) {
      const sharp = sharpness(xs, ys, width, height, degrees)
      if (sharp > found.sharpness * 1.0005) found = { degrees, sharpness: sharp }
    }
  }
  return found
}

function sharpness(xs: Int32Array, ys: Int32Array, width: number, height: number, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const margin = Math.ceil(Math.abs(slope) * width) + 1
  const rows = new Float64Array(height + 2 * margin)
  for (let at = 0; at < xs.length; at++) rows[Math.round(ys[at]! - xs[at]! * slope) + margin]!++
  let sum = 0
  for (let row = 1; row < rows.length; row++) sum += (rows[row]! - rows[row - 1]!) ** 2
  return sum
}
