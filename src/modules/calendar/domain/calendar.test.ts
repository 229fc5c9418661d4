import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { agendaDays, icsText, lunarNewYear, lunarOf, monthWeeks, proposedHolidays, workCalendar } from './index.ts'

describe('the Vietnamese lunar calendar, not the Chinese one', () => {
  test.each([
    // 1985, 2007 and 2030 part from the Chinese calendar, where Tết falls on 20/2/1985, 18/2/2007 and 3/2/2030.
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2029, '2029-02-13'],
    [2030, '2030-02-02'],
  ])('Tết %d is %s', (year, day) => expect(lunarNewYear(year)).toBe(day))

  test.each([
    ['2025-04-07', 10, 3],
    ['2026-04-26', 10, 3],
    ['2029-04-23', 10, 3],
  ])('%s is %d/%d', (day, lunarDay, lunarMonth) =>
    expect(lunarOf(plainDate(day))).toMatchObject({ day: lunarDay, month: lunarMonth, isLeap: false }),
  )
})

describe('the public holidays of a year', () => {
  const of = (year: number) => new Map(proposedHolidays(year).map((day) => [day.day, day]))

  test('24/11 from 2026 on, with its source', () => {
    expect(of(2025).has(plainDate('2025-11-24'))).toBe(false)
    expect(of(2026).get(plainDate('2026-11-24'))).toMatchObject({ source: 'Nghị quyết 28/2026/QH16', isFixed: true })
  })

  test('what a notice decides is not taken as fixed', () => {
    const days = of(2026)
    expect(
      ['2026-02-16', '2026-02-17', '2026-02-20', '2026-09-01'].map((day) => days.get(plainDate(day))?.isFixed),
    ).toEqual([false, false, false, false])
  })

  test('a fixed day on a Sunday is made up on the next working day', () => {
    // Giỗ Tổ 2026 falls on Sunday 26 April.
    expect(of(2026).get(plainDate('2026-04-27'))?.name).toBe('Nghỉ bù Giỗ Tổ Hùng Vương (10/3 âm lịch)')
    // 1/5/2027 is a Saturday.
    expect(of(2027).get(plainDate('2027-05-03'))?.source).toContain('Điều 111')
  })
})

test('a month is whole weeks; make-up days are worked, days off are not', () => {
  const calendar = workCalendar([plainDate('2026-02-17')], [plainDate('2026-02-28')])
  const weeks = monthWeeks(2026, 2, calendar)
  expect(weeks.every((week) => week.length === 7)).toBe(true)
  const cell = (day: string) => weeks.flat().find((item) => item.day === day)
  expect(cell('2026-02-17')).toMatchObject({ isOff: true, lunar: '1/1', isInMonth: true })
  expect(cell('2026-02-28')).toMatchObject({ isOff: false })
  expect(cell('2026-02-27')).toMatchObject({ isOff: false })
  expect(cell('2026-02-22')).toMatchObject({ isOff: true })
})

test('an agenda names every day of the span that has something, in order', () => {
  const items = [
    { day: plainDate('2026-03-04'), id: 'b' },
    { day: plainDate('2026-03-02'), id: 'a' },
    { day: plainDate('2026-03-09'), id: 'late' },
  ]
  expect(
    agendaDays(plainDate('2026-03-02'), plainDate('2026-03-08'), items).map((day) => [day.day, day.items.length]),
  ).toEqual([
    ['2026-03-02', 1],
    ['2026-03-04', 1],
  ])
})

test('the calendar file has whole days, steady names and folded lines', () => {
  const text = icsText(
    [
      {
        uid: 'x1',
        day: plainDate('2026-03-31'),
        title: 'Đăng tin, bài; tháng 3',
        description: 'Chủ trì: Phòng Văn hóa - Xã hội, cùng các đơn vị khác của xã',
      },
    ],
    'Việc',
    '2026-02-02T02:00:00.000Z' as Instant,
  )
  expect(text).toContain('DTSTART;VALUE=DATE:20260331\r\nDTEND;VALUE=DATE:20260401')
  expect(text).toContain('UID:x1@loalang')
  expect(text).toContain('SUMMARY:Đăng tin\\, bài\\; tháng 3')
  expect(text).not.toContain('VTIMEZONE')
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
})
