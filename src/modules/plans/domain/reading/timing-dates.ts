import { dayExists, daysInMonth, plainDateOf } from '#kernel/domain/plain-date.ts'

export interface Period {
  from: string | null
  to: string | null
}

/** A day that is printed but does not exist. */
export interface TimingProblem {
  printed: string
}

/** Quarters by their printed number. */
export const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

/** The day that an ISO text names. */
export function plainDateFrom(text: string): ReturnType<typeof plainDateOf> {
  const [year, month, day] = text.split('-').map(Number)
  return plainDateOf(year!, month!, day!)
}

/** True for the number of a month. */
export function valid(month: number): boolean {
  return month >= 1 && month <= 12
}

/** The ISO day; null where the calendar has none or the year is unknown. */
export function dateText(year: number | null, month: number, day: number): string | null {
  return year !== null && dayExists(year, month, day) ? plainDateOf(year, month, day) : null
}

/** The last day of a month. */
export function monthEnd(year: number, month: number): string {
  return plainDateOf(year, month, daysInMonth(year, month))
}
