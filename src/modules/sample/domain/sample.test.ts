import { describe, expect, test } from 'vitest'
import { addDays, dayOfWeek, plainDate } from '#kernel/domain/plain-date.ts'
import { fillText, fillings, provinceFillings, sampleYear } from './sample-year.ts'
import { MEETINGS, PEOPLE, villageMeetings } from './village-meetings.ts'

const SPANS = Array.from({ length: 9 }, (_, month) => ({
  from: plainDate(`2026-0${month + 1}-01`),
  to: plainDate(`2026-0${month + 1}-28`),
}))

describe('village meetings', () => {
  test.each([1, 4, 9])('%i months: 62 meetings, 3,418 attendances, every village and month', (months) => {
    const spans = SPANS.slice(0, months)
    const meetings = villageMeetings(spans, 12)
    expect(meetings).toHaveLength(MEETINGS)
    expect(meetings.reduce((sum, meeting) => sum + meeting.people, 0)).toBe(PEOPLE)
    expect(new Set(meetings.map((meeting) => meeting.village)).size).toBe(12)
    expect(new Set(meetings.map((meeting) => meeting.span)).size).toBe(months)
    for (const { day, span, people } of meetings) {
      expect(day >= spans[span]!.from && day <= spans[span]!.to).toBe(true)
      expect(people).toBeGreaterThanOrEqual(24)
    }
    expect(villageMeetings(spans, 12)).toEqual(meetings)
  })
})

describe('the sample year', () => {
  test('stands in order on every day of three years', () => {
    for (let day = plainDate('2026-01-01'); day < '2029-01-01'; day = addDays(day, 1)) {
      const year = sampleYear(day)
      const order = [
        year.period.from,
        year.issuedOn,
        year.bannerDue,
        year.training.from,
        year.training.to,
        year.leafletDue,
        year.leafletExtendedTo,
        year.dialogueDue,
      ]
      expect(order, day).toEqual([...order].sort())
      expect(year.dialogueDue < day && year.surveyDue < day, day).toBe(true)
      expect(year.surveyExtendedTo >= day && year.signDue >= day && year.signDue <= year.period.to, day).toBe(true)
      expect(year.surveyExtendedTo > year.surveyDue && year.leafletExtendedTo > year.leafletDue, day).toBe(true)
      expect(
        [year.dialogueDue, year.bannerDue, year.issuedOn].every((due) => dayOfWeek(due) < 6),
        day,
      ).toBe(true)
    }
  })

  test('a text is filled whole or refused', () => {
    const year = sampleYear(plainDate('2026-11-24'))
    expect(fillText('năm {year}', provinceFillings(year))).toBe('năm 2027')
    expect(() => fillText('{unknown}', fillings(year))).toThrow('no filling')
  })
})
