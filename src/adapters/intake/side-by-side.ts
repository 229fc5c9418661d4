import { fold } from '#kernel/domain/vietnamese.ts'
import type { Box } from '#modules/plans/domain/index.ts'

/** A stretch of one printed line, with no wide gap inside. */
export interface Stretch {
  text: string
  box: Box
}

/**
 * Orders the stretches of a page as a person reads them: the letterhead and the closing, which stand in two columns, column by column;
 * everything else line by line, where stretches of one line are put together again by `join`.
 */
export function readingOrder<T extends Stretch>(
  stretches: readonly T[],
  pageWidth: number,
  join: (parts: readonly T[]) => T,
): T[] {
  const rows = rowsOf(stretches)
  const out: T[] = []
  for (let at = 0; at < rows.length;) {
    const zone = zoneFrom(rows, at, pageWidth)
    if (!zone) {
      out.push(together(rows[at]!, join))
      at++
      continue
    }
    for (const column of [zone.left, zone.right]) out.push(...rowsOf(column).map((row) => together(row, join)))
    at = zone.next
  }
  return out
}

const BEGINS_RIGHT = /^\s*(?:cong hoa|doc lap|tm ?\.|kt ?\.|tl ?\.|tuq ?\.)/

/** How wide a gap must be, in heights of a letter, to part two columns: little before the words that begin a right column. */
export function gapBefore(text: string): number {
  return BEGINS_RIGHT.test(fold(text)) ? 0.7 : 2.4
}

/** Stretches that stand on one printed line, from left to right; lines from top to bottom. */
export function rowsOf<T extends Stretch>(stretches: readonly T[]): T[][] {
  const rows: T[][] = []
  for (const stretch of [...stretches].sort((a, b) => middle(a.box) - middle(b.box) || a.box.x - b.box.x)) {
    const row = rows
      .slice(-2)
      .find((candidate) =>
        candidate.every((other) => onOneLine(other.box, stretch.box) && apart(other.box, stretch.box)),
      )
    if (row) row.push(stretch)
    else rows.push([stretch])
  }
  for (const row of rows) row.sort((a, b) => a.box.x - b.box.x)
  return rows
}

function together<T extends Stretch>(row: readonly T[], join: (parts: readonly T[]) => T): T {
  return row.length === 1 ? row[0]! : join(row)
}

const middle = (box: Box): number => box.y + box.height / 2
const right = (box: Box): number => box.x + box.width

function onOneLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return shared > Math.min(a.height, b.height) * 0.5
}

function apart(a: Box, b: Box): boolean {
  return right(a) <= b.x + 1 || right(b) <= a.x + 1
}

interface Zone<T> {
  left: T[]
  right: T[]
  next: number
}

const HEAD = /^(?:cong hoa xa hoi|doc lap|so ?:|uy ban nhan dan|hoi dong nhan dan)/
const CLOSING = /^(?:noi nhan|tm\.|kt\.|tl\.|tuq\.)/
const TITLE = /^(?:ke hoach|phu luc|chuong trinh|quyet dinh|bao cao)\b/

function zoneFrom<T extends Stretch>(rows: readonly T[][], at: number, pageWidth: number): Zone<T> | null {
  let best: (Zone<T> & { both: number }) | null = null
  for (const gap of gapsOf(rows, at, pageWidth)) {
    const zone = grown(rows, at, gap)
    if (zone && zone.both > (best?.both ?? 0)) best = zone
  }
  return best
}

// The gutter may be seen on one line, or on two that stand half a line apart.
function gapsOf<T extends Stretch>(rows: readonly T[][], at: number, pageWidth: number): [number, number][] {
  const row = [...rows[at]!]
  const next = rows[at + 1]
  if (row.length === 1 && next?.length === 1 && touching(row[0]!.box, next[0]!.box)) row.push(next[0]!)
  row.sort((a, b) => a.box.x - b.box.x)
  return row
    .slice(1)
    .map((stretch, index): [number, number] => [right(row[index]!.box), stretch.box.x])
    .filter(([from, to]) => to - from > 8 && (from + to) / 2 > pageWidth * 0.22 && (from + to) / 2 < pageWidth * 0.72)
}

function touching(a: Box, b: Box): boolean {
  return (
    apart(a, b) && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > Math.min(a.height, b.height) * 0.2
  )
}

function grown<T extends Stretch>(rows: readonly T[][], at: number, gap: [number, number]) {
  const zone = { left: [] as T[], right: [] as T[], next: at, both: 0 }
  let [from, to] = gap
  let closing = false
  let low = 0
  for (; zone.next < rows.length; zone.next++) {
    const row = rows[zone.next]!
    const sides = row.map((stretch) => sideOf(stretch.box, from, to))
    if (sides.includes(null)) break
    const both = sides.includes('left') && sides.includes('right')
    const text = fold(row[0]!.text.trim())
    if (zone.next > at && !both && !closing && (row[0]!.box.y - low > row[0]!.box.height * 0.9 || TITLE.test(text)))
      break
    if (both) zone.both++
    row.forEach((stretch, index) => {
      zone[sides[index]!].push(stretch)
      if (sides[index] === 'left') from = Math.max(from, right(stretch.box))
      else to = Math.min(to, stretch.box.x)
      if (CLOSING.test(fold(stretch.text.trim()))) closing = true
      low = Math.max(low, stretch.box.y + stretch.box.height)
    })
  }
  const known = [...zone.left, ...zone.right].some((stretch) => {
    const text = fold(stretch.text.trim())
    return HEAD.test(text) || CLOSING.test(text)
  })
  return known && zone.left.length > 0 && zone.right.length > 0 ? { ...zone, both: Math.max(1, zone.both) } : null
}

function sideOf(box: Box, from: number, to: number): 'left' | 'right' | null {
  if (right(box) < to - 4 && box.x < from) return 'left'
  if (box.x > from + 4 && right(box) > to) return 'right'
  return null
}
