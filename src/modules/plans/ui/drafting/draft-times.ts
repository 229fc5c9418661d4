import { getContext, setContext } from 'svelte'
import type { DateSpan } from '#kernel/domain/plain-date.ts'
import type { WorkCalendar } from '#modules/calendar/domain/index.ts'

const TIMES = Symbol('times')

/** What a wording of time is reckoned by: the plan's own period and the office's working days. */
export interface DraftTimes {
  readonly period: DateSpan | null
  readonly calendar: WorkCalendar
}

export const provideTimes = (times: () => DraftTimes): void => {
  setContext(TIMES, times)
}
export const timesHere = (): (() => DraftTimes) => getContext(TIMES)
