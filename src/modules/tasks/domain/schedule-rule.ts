import type { DateSpan, PlainDate } from '#kernel/domain/plain-date.ts'

export const RHYTHMS = ['week', 'month', 'quarter', 'half-year', 'year'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** When a task falls due, as data the officer may change. */
export type ScheduleRule =
  | RecurringRule
  | ContinuousRule
  | { kind: 'spans'; spans: DateSpan[] }
  /** Due by the end of `by`; "trước ngày 17/01" is stored as 16/01 (the printed wording stays beside it). */
  | { kind: 'deadline'; from: PlainDate | null; by: PlainDate }
  /** The paper names no time: open for the officer to set, due at the end of the plan until then. */
  | { kind: 'undated' }

export interface RecurringRule {
  kind: 'recurring'
  every: Rhythm
  /** Every how many of them: 2 with `month` is every second month. */
  step?: number
  /** Weekday (1 Monday … 7 Sunday) of a week, day of the (last) month of any longer time. */
  day?: number
  /** Month 1-12 of a year. "Hằng năm" in a one-year plan is once, in this month when it is set. */
  month?: number
  /** How often at least within each time ("2 lần/tháng"). */
  least?: number
}

export interface ContinuousRule {
  kind: 'continuous'
  /** The time over which the commune's own minimum counts; null: none set. */
  every: Rhythm | null
  /** The minimum the commune set itself, 1 when only the time is set. Without a time a continuous duty is never late. */
  least?: number
  /** True when the commune said outright that it sets no minimum. */
  waived?: boolean
}

/** One time at which something of a task is due. */
export interface Occurrence {
  /** Stable: "2026-03", "2026-Q1", "2026-W07", "once". */
  key: string
  label: string
  from: PlainDate
  to: PlainDate
  dueOn: PlainDate
}

/** True for a duty without a minimum: it runs all the time and is never late. */
export function isOpenEnded(rule: ScheduleRule): boolean {
  return rule.kind === 'continuous' && rule.every === null
}

/** How many results one time of the rule needs at least. */
export function leastOf(rule: ScheduleRule): number {
  return rule.kind === 'recurring' || rule.kind === 'continuous' ? (rule.least ?? 1) : 1
}
