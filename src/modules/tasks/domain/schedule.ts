import { addDays, addMonths, daysInMonth, isPlainDate, partsOf, plainDateOf } from '#kernel/domain/plain-date.ts'
import type { DateSpan, PlainDate } from '#kernel/domain/plain-date.ts'
import { previousWorkingDay } from '#modules/calendar/domain/index.ts'
import type { WorkCalendar } from '#modules/calendar/domain/index.ts'
import type { TimingReading } from '#modules/plans/domain/index.ts'

export type Rhythm = 'week' | 'month' | 'quarter' | 'half-year' | 'year'

/** When a task falls due, as data the officer may change. */
export type ScheduleRule =
  | { kind: 'recurring'; every: Rhythm }
  /** "Thường xuyên": no due time of its own unless the commune sets a least count for each `every`. */
  | { kind: 'continuous'; every: Rhythm | null }
  | { kind: 'spans'; spans: DateSpan[] }
  /** Due by the end of `by`; "trước ngày 17/01" is stored as 16/01 (the printed wording stays beside it). */
  | { kind: 'deadline'; from: PlainDate | null; by: PlainDate }
  | { kind: 'undated' }

/** One time at which something of a task is due. */
export interface Occurrence {
  /** Stable: "2026-03", "2026-Q1", "2026-W07", "once". */
  key: string
  label: string
  from: PlainDate
  to: PlainDate
  dueOn: PlainDate
}

/** The rule behind a printed wording. A rhythm that is not printed ("định kỳ") stays open: undated, for the officer to set. */
export function scheduleOf(timing: TimingReading): ScheduleRule {
  if (timing.kind === 'recurring')
    return timing.every ? { kind: 'recurring', every: timing.every } : { kind: 'undated' }
  if (timing.kind === 'continuous') return { kind: 'continuous', every: null }
  if (timing.kind === 'deadline' && isPlainDate(timing.to)) {
    return {
      kind: 'deadline',
      from: isPlainDate(timing.from) ? timing.from : null,
      by: timing.toExclusive ? addDays(timing.to, -1) : timing.to,
    }
  }
  if (timing.kind === 'period') {
    const spans = (timing.spans ?? [{ from: timing.from, to: timing.to }]).flatMap((span) =>
      isPlainDate(span.from) && isPlainDate(span.to) && span.from <= span.to ? [{ from: span.from, to: span.to }] : [],
    )
    if (spans.length > 0) return { kind: 'spans', spans }
  }
  return { kind: 'undated' }
}

/**
 * The occurrences of a rule within the plan's period, each due on the last working day of its time.
 * A task without a time of its own falls due once, at the end of the period.
 */
export function occurrencesOf(rule: ScheduleRule, period: DateSpan, calendar: WorkCalendar): Occurrence[] {
  if (rule.kind === 'recurring') return steps(rule.every, period, calendar)
  if (rule.kind === 'continuous' && rule.every) return steps(rule.every, period, calendar)
  if (rule.kind === 'deadline') {
    const from = rule.from ?? (period.from <= rule.by ? period.from : rule.by)
    return [{ key: 'once', label: `Hạn ${shortDate(rule.by)}`, from, to: rule.by, dueOn: rule.by }]
  }
  if (rule.kind === 'spans')
    return rule.spans.map((span, index) => ({
      key: rule.spans.length === 1 ? 'once' : `span-${index + 1}`,
      label: spanLabel(span),
      from: span.from,
      to: span.to,
      dueOn: dueWithin(span, calendar),
    }))
  return [
    {
      key: 'once',
      label: rule.kind === 'continuous' ? 'Cả kỳ kế hoạch' : 'Trong kỳ kế hoạch',
      from: period.from,
      to: period.to,
      dueOn: dueWithin(period, calendar),
    },
  ]
}

function steps(every: Rhythm, period: DateSpan, calendar: WorkCalendar): Occurrence[] {
  const found: Occurrence[] = []
  let at = startOf(every, period.from)
  for (let guard = 0; at <= period.to && guard < 600; guard++) {
    const end = endOf(every, at)
    const span = { from: at < period.from ? period.from : at, to: end > period.to ? period.to : end }
    found.push({ ...nameOf(every, at), ...span, dueOn: dueWithin(span, calendar) })
    at = addDays(end, 1)
  }
  return found
}

// A due day on a weekend or holiday is met on the last working day before it; a span without one keeps its end.
function dueWithin(span: DateSpan, calendar: WorkCalendar): PlainDate {
  const day = previousWorkingDay(span.to, calendar)
  return day >= span.from ? day : span.to
}

function startOf(every: Rhythm, day: PlainDate): PlainDate {
  const [year, month] = partsOf(day)
  if (every === 'week') return mondayOf(day)
  if (every === 'month') return plainDateOf(year, month, 1)
  if (every === 'quarter') return plainDateOf(year, month - ((month - 1) % 3), 1)
  if (every === 'half-year') return plainDateOf(year, month <= 6 ? 1 : 7, 1)
  return plainDateOf(year, 1, 1)
}

function endOf(every: Rhythm, start: PlainDate): PlainDate {
  if (every === 'week') return addDays(start, 6)
  const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 }[every]
  const [year, month] = partsOf(addMonths(start, months - 1))
  return plainDateOf(year, month, daysInMonth(year, month))
}

function nameOf(every: Rhythm, start: PlainDate): { key: string; label: string } {
  const [year, month] = partsOf(start)
  if (every === 'week') {
    const { week, of } = isoWeek(start)
    return { key: `${of}-W${String(week).padStart(2, '0')}`, label: `Tuần ${week} (${shortDate(start).slice(0, 5)})` }
  }
  if (every === 'month') return { key: start.slice(0, 7), label: `Tháng ${month}/${year}` }
  if (every === 'quarter')
    return { key: `${year}-Q${(month + 2) / 3}`, label: `Quý ${['I', 'II', 'III', 'IV'][(month - 1) / 3]}/${year}` }
  if (every === 'half-year')
    return { key: `${year}-H${month === 1 ? 1 : 2}`, label: `6 tháng ${month === 1 ? 'đầu' : 'cuối'} năm ${year}` }
  return { key: String(year), label: `Năm ${year}` }
}

function mondayOf(day: PlainDate): PlainDate {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

/** Week of the year as ISO 8601 counts it: the week of the first Thursday is the first. */
export function isoWeek(day: PlainDate): { week: number; of: number } {
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
