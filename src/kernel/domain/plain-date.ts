import { DomainError } from './domain-error.ts'

/** A calendar day without a time or zone, written as ISO `YYYY-MM-DD`. */
export type PlainDate = string & { readonly __brand: 'PlainDate' }

/** A moment in time, written as ISO UTC `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type Instant = string & { readonly __brand: 'Instant' }

/** A span of days, both ends included. */
export interface DateSpan {
  from: PlainDate
  to: PlainDate
}

const MS_PER_DAY = 86_400_000

/** True when `text` is `YYYY-MM-DD` and names a day that exists. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = text.split('-').map(Number)
  return dayExists(year!, month!, day!)
}

/** Reads `YYYY-MM-DD`; throws `date.invalid` for anything else, including 30 February. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new DomainError('date.invalid', { text })
  return text
}

/** The day of this year, month (1-12) and day; throws `date.invalid` when it does not exist. */
export function plainDateOf(year: number, month: number, day: number): PlainDate {
  return plainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** True when the Gregorian calendar has this day. */
export function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= daysInMonth(year, month)
}

/** Number of days in a month (1-12). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The day `days` later (earlier when negative). */
export function addDays(day: PlainDate, days: number): PlainDate {
  return fromEpochDays(toEpochDays(day) + days)
}

/** The same day number `months` later, or that month's last day when it has no such number (BLDS 2015, Điều 147-148). */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const [year, month, date] = partsOf(day)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = (index % 12) + 1
  return plainDateOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toEpochDays(to) - toEpochDays(from)
}

/** Day of the week: 1 Monday … 7 Sunday. */
export function dayOfWeek(day: PlainDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const sundayFirst = new Date(`${day}T00:00:00Z`).getUTCDay()
  return (sundayFirst === 0 ? 7 : sundayFirst) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}

/** Year, month (1-12) and day number. */
export function partsOf(day: PlainDate): [year: number, month: number, day: number] {
  const [year, month, date] = day.split('-').map(Number)
  return [year!, month!, date!]
}

/** As officers write it: `22/11/2026`. */
export function formatDate(day: PlainDate): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

/** The calendar day of an instant in a time zone such as `Asia/Ho_Chi_Minh`. */
export function dayOfInstant(at: Instant, timeZone: string): PlainDate {
  return plainDate(
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
      new Date(at),
    ),
  )
}

/** The instant of an hour of a day in Vietnam, which keeps UTC+7 all year. */
export function instantInVietnam(day: PlainDate, hour: number, minute = 0): Instant {
  return new Date(Date.parse(`${day}T00:00:00Z`) + ((hour - 7) * 60 + minute) * 60_000).toISOString() as Instant
}

function toEpochDays(day: PlainDate): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY)
}

function fromEpochDays(days: number): PlainDate {
  // Beyond the year 9999, or before 0, there is no `YYYY-MM-DD`.
  return plainDate(new Date(days * MS_PER_DAY).toISOString().replace(/T.*/, ''))
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
