import { daysBetween } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'

export type AssignmentKind = 'assigned' | 'requested'

/** What an occurrence looks like today. A request (đề nghị) is never overdue: nobody is chased for what was asked as a favour. */
export type OccurrenceState = 'done' | 'unproven' | 'overdue' | 'due-soon' | 'upcoming' | 'requested' | 'cancelled'

export interface OccurrenceFacts {
  state: 'open' | 'done' | 'cancelled'
  from: PlainDate
  dueOn: PlainDate
  extendedTo: PlainDate | null
  assignment: AssignmentKind
  /** True when a result was recorded for it, proven or not. */
  hasResult: boolean
}

const SOON_DAYS = 7

/** The state of an occurrence today and how many days it is late. `unproven`: said to be done, but nothing shows it yet. */
export function occurrenceState(
  facts: OccurrenceFacts,
  today: PlainDate,
): { state: OccurrenceState; daysLate: number } {
  if (facts.state !== 'open') return { state: facts.state, daysLate: 0 }
  if (facts.hasResult) return { state: 'unproven', daysLate: 0 }
  if (facts.assignment === 'requested') return { state: 'requested', daysLate: 0 }
  const due = facts.extendedTo ?? facts.dueOn
  const late = daysBetween(due, today)
  if (late > 0) return { state: 'overdue', daysLate: late }
  if (late > -SOON_DAYS) return { state: 'due-soon', daysLate: 0 }
  return { state: 'upcoming', daysLate: 0 }
}

/** Officers' words for each state. */
export const STATE_WORDS: Readonly<Record<OccurrenceState, string>> = {
  done: 'Xong',
  unproven: 'Chưa có minh chứng',
  overdue: 'Cần đôn đốc',
  'due-soon': 'Đến hạn',
  upcoming: 'Chưa đến hạn',
  requested: 'Đề nghị',
  cancelled: 'Đã bỏ',
}
