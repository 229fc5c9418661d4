import { isPlainDate, plainDateOf } from '#kernel/domain/plain-date.ts'
import type { DateSpan } from '#kernel/domain/plain-date.ts'
import type { ReviewedReading } from './edits.ts'

/** The days a plan runs. `assumed` says which end is not printed and why it was set so; nothing is assumed without saying it. */
export interface RunPeriod {
  span: DateSpan
  assumed: 'year-of-title' | 'year-of-issue' | 'rest-of-year' | null
}

/** The period for running: as printed, else the whole year that title or issue date names; null when no year is known. */
export function runPeriodOf(reading: Pick<ReviewedReading, 'period' | 'title' | 'issuedOn'>): RunPeriod | null {
  const { from, to } = reading.period
  if (isPlainDate(from) && isPlainDate(to)) return from <= to ? { span: { from, to }, assumed: null } : null
  if (isPlainDate(from)) return { span: { from, to: endOf(from) }, assumed: 'rest-of-year' }
  if (isPlainDate(to)) return { span: { from: plainDateOf(yearOf(to), 1, 1), to }, assumed: 'rest-of-year' }
  const titled = /năm\s+(20\d{2})(?!\s*[-–]\s*20\d{2})/i.exec(reading.title ?? '')?.[1]
  if (titled) return { span: wholeYear(Number(titled)), assumed: 'year-of-title' }
  const issued = /^(20\d{2})/.exec(reading.issuedOn ?? '')?.[1]
  return issued ? { span: wholeYear(Number(issued)), assumed: 'year-of-issue' } : null
}

const yearOf = (day: string): number => Number(day.slice(0, 4))
const endOf = (day: string): DateSpan['to'] => plainDateOf(yearOf(day), 12, 31)
const wholeYear = (year: number): DateSpan => ({ from: plainDateOf(year, 1, 1), to: plainDateOf(year, 12, 31) })
