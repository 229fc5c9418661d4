import { addDays, daysBetween } from '#kernel/domain/plain-date.ts'
import type { DateSpan, PlainDate } from '#kernel/domain/plain-date.ts'

export const MEETINGS = 62
export const PEOPLE = 3_418
const LEAST = 24
const MOST = 92

export interface VillageMeeting {
  /** 0-based index of the village. */
  village: number
  day: PlainDate
  people: number
  /** Which of the given spans it fell in. */
  span: number
}

/**
 * The 62 village meetings of the sample year with 3,418 attendances, spread over the villages and the given times.
 * The same spans always give the same meetings; each span has at least one, each village at least five.
 */
export function villageMeetings(spans: readonly DateSpan[], villages: number): VillageMeeting[] {
  const chance = dice(20_250_701)
  const people = shares(MEETINGS, PEOPLE, chance)
  return people
    .map((count, index): VillageMeeting => {
      const span = index % spans.length
      const { from, to } = spans[span]!
      return {
        village: index % villages,
        day: addDays(from, Math.floor(chance() * (daysBetween(from, to) + 1))),
        people: count,
        span,
      }
    })
    .sort((a, b) => a.day.localeCompare(b.day) || a.village - b.village)
}

// Whole numbers within LEAST..MOST that add up exactly: drawn first, then single people moved until the sum fits.
function shares(parts: number, total: number, chance: () => number): number[] {
  const drawn = Array.from({ length: parts }, () => LEAST + Math.floor(chance() * (MOST - LEAST + 1)))
  let rest = total - drawn.reduce((sum, value) => sum + value, 0)
  for (let at = 0; rest !== 0; at = (at + 1) % parts) {
    const step = Math.sign(rest)
    const next = drawn[at]! + step
    if (next < LEAST || next > MOST) continue
    drawn[at] = next
    rest -= step
  }
  return drawn
}

/** Chance with a fixed seed (mulberry32), so that every sample commune is the same. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
