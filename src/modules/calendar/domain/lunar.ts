import { LunarCalendar } from '@dqcai/vn-lunar'
import { addDays, isPlainDate, partsOf } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'

export interface LunarDay {
  day: number
  month: number
  year: number
  isLeap: boolean
}

/** The day of the Vietnamese lunar calendar (UTC+7 rules). */
export function lunarOf(day: PlainDate): LunarDay {
  const [year, month, date] = partsOf(day)
  const lunar = LunarCalendar.fromSolar(date, month, year).lunarDate
  return { day: lunar.day, month: lunar.month, year: lunar.year, isLeap: Boolean(lunar.leap) }
}

/** First day of the lunar year that begins in this Gregorian year (Tết Nguyên đán), found by conversion. */
export function lunarNewYear(year: number): PlainDate {
  let day = `${year}-01-19`
  for (let tries = 0; tries < 40 && isPlainDate(day); tries++) {
    const lunar = lunarOf(day)
    if (lunar.day === 1 && lunar.month === 1) return day
    day = addDays(day, 1)
  }
  throw new Error(`no lunar new year in ${year}`)
}
