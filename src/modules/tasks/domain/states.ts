import { daysBetween, plainDate } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'

export type AssignmentKind = 'assigned' | 'requested'

/**
 * What an occurrence looks like today. A request (đề nghị) is never overdue: nobody is chased for what was asked as a favour;
 * nor is a continuous duty for which the commune set no minimum.
 */
export type OccurrenceState =
  'done' | 'unproven' | 'overdue' | 'due-soon' | 'running' | 'upcoming' | 'requested' | 'cancelled'

export interface OccurrenceFacts {
  state: 'open' | 'done' | 'cancelled'
  from: PlainDate
  dueOn: PlainDate
  extendedTo: PlainDate | null
  assignment: AssignmentKind
  /** True when a result was recorded for it, proven or not. */
  hasResult: boolean
  /** True for a continuous duty without a minimum. */
  isOpenEnded?: boolean
  /** True when results came but fewer than the minimum: not a matter of proof. */
  isShort?: boolean
}

const SOON_DAYS = 7

/** The state of an occurrence today and how many days it is late. `unproven`: said to be done, but nothing shows it yet. */
export function occurrenceState(
  facts: OccurrenceFacts,
  today: PlainDate,
): { state: OccurrenceState; daysLate: number } {
  if (facts.state !== 'open') return { state: facts.state, daysLate: 0 }
  if (facts.assignment === 'requested') return { state: 'requested', daysLate: 0 }
  if (facts.isOpenEnded) return { state: facts.from <= today ? 'running' : 'upcoming', daysLate: 0 }
  if (facts.hasResult && !facts.isShort) return { state: 'unproven', daysLate: 0 }
  const late = daysBetween(facts.extendedTo ?? facts.dueOn, today)
  if (late > 0) return { state: 'overdue', daysLate: late }
  if (late > -SOON_DAYS) return { state: 'due-soon', daysLate: 0 }
  return { state: facts.from <= today ? 'running' : 'upcoming', daysLate: 0 }
}

/** Officers' words for each state. */
export const STATE_WORDS: Readonly<Record<OccurrenceState, string>> = {
  done: 'Xong',
  unproven: 'Chưa có minh chứng',
  overdue: 'Cần đôn đốc',
  'due-soon': 'Đến hạn',
  running: 'Đang thực hiện',
  upcoming: 'Chưa đến hạn',
  requested: 'Đề nghị',
  cancelled: 'Đã bỏ',
}

/** The shape of each state, so that it reads on a black-and-white print. */
export const STATE_SHAPES: Readonly<Record<OccurrenceState, string>> = {
  done: '✓',
  unproven: '◐',
  overdue: '▲',
  'due-soon': '●',
  running: '◔',
  upcoming: '○',
  requested: '◇',
  cancelled: '×',
}

/** The most pressing first: what a month or a unit shows when it holds several. */
export const STATE_ORDER: readonly OccurrenceState[] = [
  'overdue',
  'unproven',
  'due-soon',
  'running',
  'upcoming',
  'requested',
  'done',
  'cancelled',
]

/** True when nothing more is to be done about it. */
export function isClosed(state: OccurrenceState): boolean {
  return state === 'done' || state === 'cancelled'
}

/** Planned against actual: on time, late by so many days; null while open or cancelled. Uses the extended date where one was given. */
export function timeliness(occurrence: {
  state: OccurrenceState
  dueOn: PlainDate
  extendedTo: PlainDate | null
  doneOn: string | null
}): { onTime: boolean; daysLate: number } | null {
  if (occurrence.state !== 'done' || occurrence.doneOn === null) return null
  const due = occurrence.extendedTo ?? occurrence.dueOn
  const late = Math.max(0, daysBetween(due, plainDate(occurrence.doneOn.slice(0, 10))))
  return { onTime: late === 0, daysLate: late }
}
