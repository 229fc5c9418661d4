import { addDays, addMonths, dayOfWeek, daysInMonth, partsOf, plainDateOf } from '#kernel/domain/plain-date.ts'
import type { DateSpan, PlainDate } from '#kernel/domain/plain-date.ts'
import { isWorkingDay, nextWorkingDay, previousWorkingDay } from '#modules/calendar/domain/index.ts'
import type { WorkCalendar } from '#modules/calendar/domain/index.ts'
import { isOpenEnded } from './schedule-rule.ts'
import type { Occurrence, RecurringRule, Rhythm, ScheduleRule } from './schedule-rule.ts'

const MOST_OCCURRENCES = 600

/**
 * The occurrences of a rule within the plan's period, each due on the last working day of its time.
 * A task without a time of its own falls due once, at the end of the period.
 */
export function occurrencesOf(rule: ScheduleRule, period: DateSpan, calendar: WorkCalendar): Occurrence[] {
  if (rule.kind === 'recurring') return steps(rule, period, calendar)
  if (rule.kind === 'continuous' && rule.every && !isOpenEnded(rule))
    return steps({ kind: 'recurring', every: rule.every }, period, calendar)
  if (rule.kind === 'deadline') {
    const start = rule.from ?? period.from
    return [
      {
        key: 'once',
        label: `Hạn ${shortDate(rule.by)}`,
        from: start <= rule.by ? start : rule.by,
        to: rule.by,
        dueOn: rule.by,
      },
    ]
  }
  if (rule.kind === 'spans')
    return rule.spans.map((span, index) => ({
      key: rule.spans.length === 1 ? 'once' : `span-${index + 1}`,
      label: spanLabel(span),
      ...span,
      dueOn: dueWithin(span, calendar),
    }))
  return [
    {
      key: 'once',
      label: rule.kind === 'continuous' ? 'Cả kỳ kế hoạch' : 'Trong kỳ kế hoạch',
      ...period,
      dueOn: dueWithin(period, calendar),
    },
  ]
}

function steps(rule: RecurringRule, period: DateSpan, calendar: WorkCalendar): Occurrence[] {
  const found: Occurrence[] = []
  const stride = rule.step ?? 1
  let at = startOf(rule.every, period.from)
  for (let guard = 0; at <= period.to && guard < MOST_OCCURRENCES; guard++) {
    const end = endOf(rule.every, at, stride)
    const span = { from: at < period.from ? period.from : at, to: end > period.to ? period.to : end }
    const named = namedDay(rule, at, end)
    // A named day outside the plan's period is not this plan's.
    if (named === null || (named >= period.from && named <= period.to))
      found.push({
        ...nameOf(rule, at, end),
        ...span,
        dueOn: named === null ? dueWithin(span, calendar) : movedOff(named, rule, span, calendar),
      })
    at = addDays(end, 1)
  }
  return found
}

// The day the rule names inside one of its times: a weekday, a day of the last month, a month of the year.
function namedDay(rule: RecurringRule, start: PlainDate, end: PlainDate): PlainDate | null {
  if (rule.every === 'week') return rule.day ? addDays(addDays(end, -6), rule.day - 1) : null
  const [year, month] = rule.month && rule.every === 'year' ? [partsOf(start)[0], rule.month] : partsOf(end)
  if (rule.day) return plainDateOf(year, month, Math.min(rule.day, daysInMonth(year, month)))
  return rule.month && rule.every === 'year' ? plainDateOf(year, month, daysInMonth(year, month)) : null
}

// A weekday that the rule names is kept on a weekend (a broadcast on Sunday) and moves on from a holiday;
// a day of the month on a day off is met on the last working day before it.
function movedOff(day: PlainDate, rule: RecurringRule, span: DateSpan, calendar: WorkCalendar): PlainDate {
  if (isWorkingDay(day, calendar)) return day
  const later = nextWorkingDay(day, calendar)
  const earlier = previousWorkingDay(day, calendar)
  if (rule.every !== 'week') return earlier >= span.from ? earlier : later
  if (dayOfWeek(day) >= 6 && !calendar.holidays.has(day)) return day
  if (later <= span.to) return later
  return earlier >= span.from ? earlier : later
}

// A due day on a weekend or holiday is met on the last working day before it; one day keeps itself,
// a time that is off as a whole (a week of Tết) is due on the first working day after it.
function dueWithin(span: DateSpan, calendar: WorkCalendar): PlainDate {
  if (span.from === span.to) return span.to
  const day = previousWorkingDay(span.to, calendar)
  return day >= span.from ? day : nextWorkingDay(span.to, calendar)
}

function startOf(every: Rhythm, day: PlainDate): PlainDate {
  const [year, month] = partsOf(day)
  if (every === 'week') return mondayOf(day)
  if (every === 'month') return plainDateOf(year, month, 1)
  if (every === 'quarter') return plainDateOf(year, month - ((month - 1) % 3), 1)
  if (every === 'half-year') return plainDateOf(year, month <= 6 ? 1 : 7, 1)
  return plainDateOf(year, 1, 1)
}

const MONTHS: Readonly<Record<Exclude<Rhythm, 'week'>, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

function endOf(every: Rhythm, start: PlainDate, stride: number): PlainDate {
  if (every === 'week') return addDays(start, 7 * stride - 1)
  return addDays(addMonths(start, MONTHS[every] * stride), -1)
}

function nameOf(rule: RecurringRule, start: PlainDate, end: PlainDate): { key: string; label: string } {
  const [year, month] = partsOf(start)
  const [lastYear, lastMonth] = partsOf(end)
  if (rule.every === 'week') {
    const { week, of } = isoWeek(start)
    const key = `${of}-W${String(week).padStart(2, '0')}`
    if ((rule.step ?? 1) === 1) return { key, label: `Tuần ${week}/${of}` }
    const last = isoWeek(end)
    return { key, label: `Tuần ${week} đến tuần ${last.week}/${last.of}` }
  }
  if (rule.every === 'month' && (rule.step ?? 1) === 1)
    return { key: start.slice(0, 7), label: `Tháng ${month}/${year}` }
  if (rule.every === 'month')
    return { key: start.slice(0, 7), label: `Tháng ${month} đến tháng ${lastMonth}/${lastYear}` }
  if (rule.every === 'quarter')
    return { key: `${year}-Q${(month + 2) / 3}`, label: `Quý ${['I', 'II', 'III', 'IV'][(month - 1) / 3]}/${year}` }
  if (rule.every === 'half-year')
    return { key: `${year}-H${month === 1 ? 1 : 2}`, label: `6 tháng ${month === 1 ? 'đầu' : 'cuối'} năm ${year}` }
  return { key: String(year), label: `Năm ${year}` }
}

function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, 1 - dayOfWeek(day))
}

/** Week of the year as ISO 8601 counts it: the week of the first Thursday is the first. */
function isoWeek(day: PlainDate): { week: number; of: number } {
  const thursday = addDays(mondayOf(day), 3)
  const [year] = partsOf(thursday)
  const first = addDays(mondayOf(plainDateOf(year, 1, 4)), 3)
  return {
    week: Math.round((Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 604_800_000) + 1,
    of: year,
  }
}

function spanLabel(span: DateSpan): string {
  return span.from === span.to ? `Ngày ${shortDate(span.from)}` : `${shortDate(span.from)} đến ${shortDate(span.to)}`
}

function shortDate(day: PlainDate): string {
  return day.split('-').reverse().join('/')
}
