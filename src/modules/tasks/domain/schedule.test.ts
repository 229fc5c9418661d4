import { describe, expect, test } from 'vitest'
import { addDays, plainDate } from '#kernel/domain/plain-date.ts'
import type { DateSpan } from '#kernel/domain/plain-date.ts'
import { isWorkingDay, proposedHolidays, workCalendar } from '#modules/calendar/domain/index.ts'
import { readTiming } from '#modules/plans/domain/index.ts'
import { occurrencesOf } from './occurrences.ts'
import { RHYTHMS } from './schedule-rule.ts'
import type { ScheduleRule } from './schedule-rule.ts'
import { scheduleOf } from './schedule.ts'

const YEAR: DateSpan = { from: plainDate('2026-01-01'), to: plainDate('2026-12-31') }
// Monday 16/2 to Friday 20/2 off for Tết, Saturday 22/8 made up for Monday 31/8.
const CALENDAR = workCalendar(
  [
    '2026-01-01',
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
    '2026-04-27',
    '2026-04-30',
    '2026-05-01',
    '2026-08-31',
    '2026-09-01',
    '2026-09-02',
    '2026-11-24',
  ].map(plainDate),
  [plainDate('2026-08-22')],
)
const laid = (wording: string) => occurrencesOf(scheduleOf(readTiming(wording, YEAR)), YEAR, CALENDAR)

// wording → how many times, due day of the first, due day of the last
const WORDINGS: readonly (readonly [string, number, string, string])[] = [
  ['Hàng tuần', 53, '2026-01-02', '2026-12-31'],
  ['Hằng tuần', 53, '2026-01-02', '2026-12-31'],
  ['hằng tuần trong năm 2026', 53, '2026-01-02', '2026-12-31'],
  ['Mỗi tuần một lần', 53, '2026-01-02', '2026-12-31'],
  ['01 lần/tuần', 53, '2026-01-02', '2026-12-31'],
  ['02 lần/tuần', 53, '2026-01-02', '2026-12-31'],
  ['Thứ Hai hằng tuần', 52, '2026-01-05', '2026-12-28'],
  ['Chiều thứ sáu hàng tuần', 52, '2026-01-02', '2026-12-25'],
  ['Chủ nhật hằng tuần', 52, '2026-01-04', '2026-12-27'],
  ['Sáng thứ 2, thứ 5 hằng tuần', 53, '2026-01-02', '2026-12-31'],
  ['Hàng tháng', 12, '2026-01-30', '2026-12-31'],
  ['Hằng tháng', 12, '2026-01-30', '2026-12-31'],
  ['Mỗi tháng', 12, '2026-01-30', '2026-12-31'],
  ['Định kỳ hàng tháng', 12, '2026-01-30', '2026-12-31'],
  ['Hàng tháng trong năm 2026', 12, '2026-01-30', '2026-12-31'],
  ['01 lần/tháng', 12, '2026-01-30', '2026-12-31'],
  ['ít nhất 02 tin, bài/tháng', 12, '2026-01-30', '2026-12-31'],
  ['Mỗi tháng ít nhất 02 tin', 12, '2026-01-30', '2026-12-31'],
  ['Ngày 15 hằng tháng', 12, '2026-01-15', '2026-12-15'],
  ['Trước ngày 25 hằng tháng', 12, '2026-01-23', '2026-12-24'],
  ['Tuần đầu của tháng, hằng tháng', 12, '2026-01-07', '2026-12-07'],
  ['Hàng quý', 4, '2026-03-31', '2026-12-31'],
  ['Hằng quý', 4, '2026-03-31', '2026-12-31'],
  ['Mỗi quý một lần', 4, '2026-03-31', '2026-12-31'],
  ['Định kỳ hằng quý', 4, '2026-03-31', '2026-12-31'],
  ['Hàng quý, 6 tháng, năm', 4, '2026-03-31', '2026-12-31'],
  ['03 tháng/lần', 4, '2026-03-31', '2026-12-31'],
  ['Ba tháng một lần', 4, '2026-03-31', '2026-12-31'],
  ['Ngày 20 tháng cuối mỗi quý', 4, '2026-03-20', '2026-12-18'],
  ['6 tháng một lần', 2, '2026-06-30', '2026-12-31'],
  ['06 tháng/lần', 2, '2026-06-30', '2026-12-31'],
  ['Sáu tháng một lần', 2, '2026-06-30', '2026-12-31'],
  ['Định kỳ 6 tháng', 2, '2026-06-30', '2026-12-31'],
  ['6 tháng, năm', 2, '2026-06-30', '2026-12-31'],
  ['2 tháng một lần', 6, '2026-02-27', '2026-12-31'],
  ['Hai tuần một lần', 27, '2026-01-09', '2026-12-31'],
  ['4 tháng/lần', 3, '2026-04-29', '2026-12-31'],
  ['Hằng năm', 1, '2026-12-31', '2026-12-31'],
  ['Hàng năm', 1, '2026-12-31', '2026-12-31'],
  ['Tháng 6 hằng năm', 1, '2026-06-30', '2026-06-30'],
  ['Ngày 09/11 hằng năm', 1, '2026-11-09', '2026-11-09'],
  ['02 lần/năm', 1, '2026-12-31', '2026-12-31'],
  ['Thường xuyên', 1, '2026-12-31', '2026-12-31'],
  ['Thường xuyên, liên tục', 1, '2026-12-31', '2026-12-31'],
  ['Thường xuyên trong năm', 1, '2026-12-31', '2026-12-31'],
  ['Thường xuyên, tối thiểu 02 tin/tháng', 12, '2026-01-30', '2026-12-31'],
  ['Trong năm', 1, '2026-12-31', '2026-12-31'],
  ['Trong năm 2026', 1, '2026-12-31', '2026-12-31'],
  ['Năm 2026', 1, '2026-12-31', '2026-12-31'],
  ['Trong tháng 6', 1, '2026-06-30', '2026-06-30'],
  ['Tháng 02/2026', 1, '2026-02-27', '2026-02-27'],
  ['Tháng 01/2026 - 12/2026', 1, '2026-12-31', '2026-12-31'],
  ['Từ tháng 3 đến tháng 5', 1, '2026-05-29', '2026-05-29'],
  ['Tháng 3, tháng 6 và tháng 9', 3, '2026-03-31', '2026-09-30'],
  ['Quý II', 1, '2026-06-30', '2026-06-30'],
  ['Quý I và quý III năm 2026', 2, '2026-03-31', '2026-09-30'],
  ['Quý II, III', 1, '2026-09-30', '2026-09-30'],
  ['6 tháng đầu năm', 1, '2026-06-30', '2026-06-30'],
  ['06 tháng cuối năm 2026', 1, '2026-12-31', '2026-12-31'],
  ['Trước 17/01', 1, '2026-01-16', '2026-01-16'],
  ['Trước ngày 17/01/2026', 1, '2026-01-16', '2026-01-16'],
  ['Trước ngày 30 tháng 4 năm 2026', 1, '2026-04-29', '2026-04-29'],
  ['Chậm nhất ngày 30/11/2026', 1, '2026-11-30', '2026-11-30'],
  ['Hoàn thành trước ngày 15/12/2026', 1, '2026-12-14', '2026-12-14'],
  ['Từ ngày 01/3/2026 đến ngày 15/3/2026', 1, '2026-03-13', '2026-03-13'],
  ['Ngày 10/10/2026', 1, '2026-10-10', '2026-10-10'],
  ['Định kỳ', 1, '2026-12-31', '2026-12-31'],
  ['Theo kế hoạch của tỉnh', 1, '2026-12-31', '2026-12-31'],
  ['Khi có văn bản mới', 1, '2026-12-31', '2026-12-31'],
]

describe('printed wordings', () => {
  test('there are at least fifty of them', () => expect(WORDINGS.length).toBeGreaterThanOrEqual(50))
  test.each(WORDINGS)('%s', (wording, count, first, last) => {
    const found = laid(wording)
    expect([found.length, found[0]?.dueOn, found.at(-1)?.dueOn]).toEqual([count, first, last])
  })

  test.each([
    ['02 lần/tuần', { kind: 'recurring', every: 'week', least: 2 }],
    ['ít nhất 02 tin, bài/tháng', { kind: 'recurring', every: 'month', least: 2 }],
    ['02 lần/năm', { kind: 'recurring', every: 'year', least: 2 }],
    ['Thường xuyên', { kind: 'continuous', every: null }],
    ['Thường xuyên, tối thiểu 02 tin/tháng', { kind: 'continuous', every: 'month', least: 2 }],
    ['Định kỳ', { kind: 'undated' }],
    ['Theo kế hoạch của tỉnh', { kind: 'undated' }],
    ['', { kind: 'undated' }],
    ['2 tháng một lần', { kind: 'recurring', every: 'month', step: 2 }],
  ])('%s as a rule', (wording, rule) => expect(scheduleOf(readTiming(wording, YEAR))).toEqual(rule))
})

// A small repeatable generator: the same cases on every machine.
function* cases(count: number): Generator<(most: number) => number> {
  let seed = 42
  for (let index = 0; index < count; index++)
    yield (most) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % most
    }
}

describe('what always holds', () => {
  const holidays = [2023, 2024, 2025, 2026, 2027, 2028, 2029].flatMap((year) =>
    proposedHolidays(year).map((day) => day.day),
  )
  const calendar = workCalendar(holidays, [])

  test('times of a rhythm cover the period without gap or overlap, in order, with keys of their own', () => {
    for (const pick of cases(400)) {
      const from = addDays(plainDate('2024-01-01'), pick(900))
      const period = { from, to: addDays(from, 1 + pick(900)) }
      const rule: ScheduleRule = { kind: 'recurring', every: RHYTHMS[pick(5)]!, step: 1 + pick(3) }
      const found = occurrencesOf(rule, period, calendar)
      expect(found[0]?.from).toBe(period.from)
      expect(found.at(-1)?.to).toBe(period.to)
      expect(new Set(found.map((one) => one.key)).size).toBe(found.length)
      found.slice(1).forEach((one, index) => expect(one.from).toBe(addDays(found[index]!.to, 1)))
    }
  })

  test('a due day is worked, and lies in its time unless the whole time is off', () => {
    for (const pick of cases(400)) {
      const from = addDays(plainDate('2024-01-01'), pick(1200))
      const period = { from, to: addDays(from, 8 + pick(600)) }
      const every = RHYTHMS[pick(5)]!
      for (const one of occurrencesOf({ kind: 'recurring', every }, period, calendar)) {
        if (one.from === one.to) continue
        const days = Array.from({ length: 7 }, (_, index) => addDays(one.from, index)).filter((day) => day <= one.to)
        const someWorked = days.some((day) => isWorkingDay(day, calendar))
        expect(isWorkingDay(one.dueOn, calendar), `${one.key} ${one.dueOn}`).toBe(true)
        if (someWorked) expect(one.dueOn <= one.to && one.dueOn >= one.from).toBe(true)
      }
    }
  })

  test('the 31st of every month is its last day, in leap years too', () => {
    const year = { from: plainDate('2028-01-01'), to: plainDate('2028-12-31') }
    const due = occurrencesOf({ kind: 'recurring', every: 'month', day: 31 }, year, workCalendar([], []))
    expect(due[1]?.dueOn).toBe('2028-02-29')
    expect(due[3]?.dueOn.slice(0, 7)).toBe('2028-04')
  })

  test('a week of Tết is due on the first working day after it', () => {
    const week = laid('Hàng tuần').find((one) => one.from === '2026-02-16')
    expect(week?.dueOn).toBe('2026-02-23')
  })

  test('a make-up Saturday is worked', () => {
    const rule: ScheduleRule = { kind: 'recurring', every: 'week' }
    const found = occurrencesOf(rule, YEAR, CALENDAR)
    expect(found.find((one) => one.from === '2026-08-17')?.dueOn).toBe('2026-08-22')
  })

  test('a plan of half a year has its own borders', () => {
    const half = { from: plainDate('2026-07-10'), to: plainDate('2026-12-20') }
    const found = occurrencesOf({ kind: 'recurring', every: 'quarter' }, half, CALENDAR)
    expect(found.map((one) => [one.from, one.to])).toEqual([
      ['2026-07-10', '2026-09-30'],
      ['2026-10-01', '2026-12-20'],
    ])
  })
})
