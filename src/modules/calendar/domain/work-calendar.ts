import { DomainError } from '#kernel/domain/domain-error.ts'
import { addDays, dayOfWeek } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'

/** Which days are worked: weekends and holidays are off unless made up for. */
export interface WorkCalendar {
  holidays: ReadonlySet<PlainDate>
  /** Make-up days: worked although they fall on a weekend or holiday. */
  workdays: ReadonlySet<PlainDate>
}

const SATURDAY = 6
const MOST_DAYS = 36_600

/** A calendar of these days off and make-up days; nothing is added to them. */
export function workCalendar(holidays: Iterable<PlainDate>, workdays: Iterable<PlainDate>): WorkCalendar {
  return { holidays: new Set(holidays), workdays: new Set(workdays) }
}

/** True when offices work on this day (Saturday and Sunday are weekly rest: BLLĐ 2019, Điều 111; holidays: Điều 112). */
export function isWorkingDay(day: PlainDate, calendar: WorkCalendar): boolean {
  if (calendar.workdays.has(day)) return true
  return dayOfWeek(day) < SATURDAY && !calendar.holidays.has(day)
}

/** The day itself when it is worked, else the next one that is (BLDS 2015, Điều 148 khoản 5). */
export function nextWorkingDay(day: PlainDate, calendar: WorkCalendar): PlainDate {
  let at = day
  for (let passed = 0; passed < MOST_DAYS; passed++, at = addDays(at, 1)) if (isWorkingDay(at, calendar)) return at
  throw new DomainError('calendar.no-working-day')
}

/** The last day worked on or before this one. */
export function previousWorkingDay(day: PlainDate, calendar: WorkCalendar): PlainDate {
  let at = day
  for (let passed = 0; passed < MOST_DAYS; passed++, at = addDays(at, -1)) if (isWorkingDay(at, calendar)) return at
  throw new DomainError('calendar.no-working-day')
}

/** The `count`-th working day after `from`; the start day is not counted. Throws `calendar.bad-count` for a negative or broken count. */
export function afterWorkingDays(from: PlainDate, count: number, calendar: WorkCalendar): PlainDate {
  requireCount(count)
  let at = from
  for (let left = count; left > 0; left--) at = nextWorkingDay(addDays(at, 1), calendar)
  return at
}

/** `count` days after `from`; an end on a day off moves to the next working day. The start day is not counted. */
export function afterDays(from: PlainDate, count: number, calendar: WorkCalendar): PlainDate {
  requireCount(count)
  return nextWorkingDay(addDays(from, count), calendar)
}

function requireCount(count: number): void {
  if (!Number.isInteger(count) || count < 0 || count > 20_000) throw new DomainError('calendar.bad-count', { count })
}
