import type { Instant, PlainDate } from '#kernel/domain/plain-date.ts'
import { dayOfInstant } from '#kernel/domain/plain-date.ts'

/** The only place where time comes from. `execute` reads it once for each act. */
export interface Clock {
  now(): Instant
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString() as Instant,
}

/** A clock that stands still until it is set: for tests and for the sample commune's story. */
export function fixedClock(start: Instant): Clock & { set(at: Instant): void } {
  let at = start
  return {
    now: () => at,
    set(next) {
      at = next
    },
  }
}

/** The office's day at an instant. */
export function todayAt(now: Instant, timeZone: string): PlainDate {
  return dayOfInstant(now, timeZone)
}
