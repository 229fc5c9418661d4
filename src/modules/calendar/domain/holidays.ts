import { addDays, dayOfWeek, plainDateOf } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { lunarNewYear, lunarOf } from './lunar.ts'
import { nextWorkingDay } from './work-calendar.ts'
import type { WorkCalendar } from './work-calendar.ts'

export interface ProposedDay {
  day: PlainDate
  name: string
  source: string
  /** True where the law itself fixes the day; false where a yearly notice decides (Tết block, the day beside 2/9). */
  isFixed: boolean
}

const LABOUR_CODE = 'Bộ luật Lao động 2019, Điều 112'
const CULTURE_DAY_SINCE = 2026
const SATURDAY = 6

/** Years a new commune begins with. Later ones are adopted when their notice is there. */
export const SEEDED_YEARS = [2025, 2026, 2027] as const

/**
 * Public holidays of a year as a proposal to be confirmed by the commune.
 * Source: Bộ luật Lao động 2019, Điều 112; 24/11 from 2026 by Nghị quyết 28/2026/QH16. A fixed day that falls on the weekly
 * rest is made up on the next working day (Điều 111 khoản 3); what a yearly notice decides (Tết, the day beside 2/9) is proposed as unconfirmed.
 */
export function proposedHolidays(year: number): ProposedDay[] {
  const fixed = (month: number, day: number, name: string, source = LABOUR_CODE): ProposedDay => ({
    day: plainDateOf(year, month, day),
    name,
    source,
    isFixed: true,
  })
  const newYear = lunarNewYear(year)
  const block = [-1, 0, 1, 2, 3].map((shift): ProposedDay => ({
    day: addDays(newYear, shift),
    name: shift < 0 ? 'Ngày cuối năm âm lịch' : `Tết Nguyên đán, mùng ${shift + 1}`,
    source: `${LABOUR_CODE}; cần thông báo nghỉ Tết của năm`,
    isFixed: false,
  }))
  const days = [
    fixed(1, 1, 'Tết Dương lịch'),
    ...block,
    { day: hungKings(year), name: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', source: LABOUR_CODE, isFixed: true },
    fixed(4, 30, 'Ngày Chiến thắng'),
    fixed(5, 1, 'Ngày Quốc tế Lao động'),
    fixed(9, 2, 'Quốc khánh'),
    {
      day: plainDateOf(year, 9, 1),
      name: 'Ngày liền kề Quốc khánh',
      source: `${LABOUR_CODE}; ngày trước hay sau do thông báo hằng năm`,
      isFixed: false,
    },
    ...(year >= CULTURE_DAY_SINCE ? [fixed(11, 24, 'Ngày Văn hóa Việt Nam', 'Nghị quyết 28/2026/QH16')] : []),
  ]
  const sorted = days.sort((a, b) => a.day.localeCompare(b.day))
  return [...sorted, ...daysInLieu(sorted)].sort((a, b) => a.day.localeCompare(b.day))
}

function daysInLieu(days: readonly ProposedDay[]): ProposedDay[] {
  const taken = new Set(days.map((day) => day.day))
  const calendar: WorkCalendar = { holidays: taken, workdays: new Set() }
  return days
    .filter((day) => day.isFixed && dayOfWeek(day.day) >= SATURDAY)
    .map((day) => {
      const lieu = nextWorkingDay(addDays(day.day, 1), calendar)
      taken.add(lieu)
      return {
        day: lieu,
        name: `Nghỉ bù ${day.name}`,
        source: 'Bộ luật Lao động 2019, Điều 111 khoản 3',
        isFixed: true,
      }
    })
}

function hungKings(year: number): PlainDate {
  let day = plainDateOf(year, 3, 25)
  for (let tries = 0; tries < 50; tries++, day = addDays(day, 1)) {
    const lunar = lunarOf(day)
    if (lunar.day === 10 && lunar.month === 3 && !lunar.isLeap) return day
  }
  throw new Error(`no 10/3 in lunar ${year}`)
}
