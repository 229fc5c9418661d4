import { addDays, dayOfWeek, daysInMonth, plainDateOf } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { lunarOf } from './lunar.ts'
import { isWorkingDay } from './work-calendar.ts'
import type { WorkCalendar } from './work-calendar.ts'

export interface MonthCell {
  day: PlainDate
  number: number
  isInMonth: boolean
  isOff: boolean
  /** "15", or "1/2" on the first of a lunar month. */
  lunar: string
}

/** Weeks of a month, Monday first, filled up with the neighbours' days. */
export function monthWeeks(year: number, month: number, calendar: WorkCalendar): MonthCell[][] {
  const first = plainDateOf(year, month, 1)
  const last = plainDateOf(year, month, daysInMonth(year, month))
  const weeks: MonthCell[][] = []
  for (let monday = addDays(first, 1 - dayOfWeek(first)); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, shift) => cellOf(addDays(monday, shift), month, calendar)))
  }
  return weeks
}

function cellOf(day: PlainDate, month: number, calendar: WorkCalendar): MonthCell {
  const lunar = lunarOf(day)
  return {
    day,
    number: Number(day.slice(8)),
    isInMonth: Number(day.slice(5, 7)) === month,
    isOff: !isWorkingDay(day, calendar),
    lunar: lunar.day === 1 ? `1/${lunar.month}${lunar.isLeap ? 'n' : ''}` : String(lunar.day),
  }
}
