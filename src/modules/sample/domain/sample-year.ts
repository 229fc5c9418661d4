import {
  addDays,
  addMonths,
  dayOfWeek,
  daysBetween,
  formatDate,
  partsOf,
  plainDate,
  plainDateOf,
} from '#kernel/domain/plain-date.ts'
import type { DateSpan, PlainDate } from '#kernel/domain/plain-date.ts'

/** The day on which the sample commune was made out of three. */
export const MERGED_ON = plainDate('2025-07-01')

/** The days of the sample plan, laid out around today so that its state is the same on any day of the year. */
export interface SampleYear {
  today: PlainDate
  period: DateSpan
  issuedOn: PlainDate
  bannerDue: PlainDate
  training: DateSpan
  business: DateSpan
  leafletDue: PlainDate
  leafletExtendedTo: PlainDate
  dialogueDue: PlainDate
  surveyDue: PlainDate
  surveyExtendedTo: PlainDate
  signDue: PlainDate
  provinceIssuedOn: PlainDate
}

const FIRST_MONTH_OF_CALENDAR_PLAN = 5

/**
 * The sample's year around `today`. From May on the plan is of the calendar year; in the first months it runs from July to June,
 * since nine duties done in the first days of January would be a lie (ADR 20261124-sample-moves-with-today).
 */
export function sampleYear(today: PlainDate): SampleYear {
  const period = periodAround(today)
  const passed = daysBetween(period.from, today)
  const part = (share: number): PlainDate => weekdayFrom(addDays(period.from, Math.round(passed * share)))
  const ahead = (days: number): PlainDate => earlier(weekdayFrom(addDays(today, days)), period.to)
  return {
    today,
    period,
    issuedOn: weekdayFrom(addDays(period.from, 9)),
    bannerDue: part(0.25),
    training: { from: part(0.33), to: part(0.42) },
    business: { from: part(0.5), to: part(0.6) },
    leafletDue: part(0.55),
    leafletExtendedTo: part(0.68),
    dialogueDue: weekdayUntil(addDays(today, -12)),
    surveyDue: weekdayUntil(addDays(today, -5)),
    surveyExtendedTo: ahead(10),
    signDue: ahead(25),
    provinceIssuedOn: weekdayUntil(addDays(today, -4)),
  }
}

/** What the braces of the sample texts stand for on this day. */
export function fillings(year: SampleYear): Record<string, string> {
  const before = (day: PlainDate): string => formatDate(addDays(day, 1))
  const [fromYear] = partsOf(year.period.from)
  const [toYear] = partsOf(year.period.to)
  const issued = partsOf(year.issuedOn)
  return {
    ...dateWords('issued', issued),
    'title.period': fromYear === toYear ? `năm ${fromYear}` : `từ tháng 7 năm ${fromYear} đến tháng 6 năm ${toYear}`,
    upper: formatDate(addDays(year.issuedOn, -5)),
    from: formatDate(year.period.from),
    to: formatDate(year.period.to),
    banner: before(year.bannerDue),
    'training.from': formatDate(year.training.from),
    'training.to': formatDate(year.training.to),
    'business.from': formatDate(year.business.from),
    'business.to': formatDate(year.business.to),
    leaflet: before(year.leafletDue),
    dialogue: before(year.dialogueDue),
    survey: before(year.surveyDue),
    sign: before(year.signDue),
  }
}

/** The same for the province's plan, issued some days ago and arrived yesterday. */
export function provinceFillings(year: SampleYear): Record<string, string> {
  // In the last quarter the province already writes for the year to come.
  const planned = partsOf(addMonths(year.today, 3))[0]
  const contest = later(addDays(year.today, 20), plainDateOf(planned, 2, 2))
  return {
    ...dateWords('issued', partsOf(year.provinceIssuedOn)),
    number: '58',
    year: String(planned),
    upper: formatDate(addDays(year.provinceIssuedOn, -20)),
    'contest.from': formatDate(contest),
    'contest.to': formatDate(addDays(contest, 30)),
  }
}

/** A sample text with its braces filled. Throws when one has no filling: a text must not reach the reader half filled. */
export function fillText(text: string, values: Record<string, string>): string {
  return text.replace(/\{([\w.]+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no filling for {${name}}`)
    return value
  })
}

function periodAround(today: PlainDate): DateSpan {
  const [year, month] = partsOf(today)
  if (month >= FIRST_MONTH_OF_CALENDAR_PLAN && plainDateOf(year, 1, 1) >= MERGED_ON)
    return { from: plainDateOf(year, 1, 1), to: plainDateOf(year, 12, 31) }
  const from = plainDateOf(month >= 7 ? year : year - 1, 7, 1)
  return { from, to: addDays(addMonths(from, 12), -1) }
}

function dateWords(name: string, [year, month, day]: readonly [number, number, number]): Record<string, string> {
  return {
    [`${name}.day`]: String(day).padStart(2, '0'),
    [`${name}.month`]: String(month).padStart(2, '0'),
    [`${name}.year`]: String(year),
  }
}

function weekdayFrom(day: PlainDate): PlainDate {
  return dayOfWeek(day) > 5 ? addDays(day, 8 - dayOfWeek(day)) : day
}

function weekdayUntil(day: PlainDate): PlainDate {
  return dayOfWeek(day) > 5 ? addDays(day, 5 - dayOfWeek(day)) : day
}

function earlier(one: PlainDate, other: PlainDate): PlainDate {
  return one < other ? one : other
}

function later(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other
}
