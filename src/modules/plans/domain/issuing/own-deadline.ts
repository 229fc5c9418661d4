import { daysBetween, isPlainDate } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'

/** How a plan stands to the day by which the superior wants it. */
export type OwnDeadline =
  | { kind: 'waiting'; dueOn: PlainDate; daysLeft: number }
  | { kind: 'passed'; dueOn: PlainDate; daysLate: number }
  | { kind: 'on-time'; dueOn: PlainDate; issuedOn: PlainDate }
  | { kind: 'late'; dueOn: PlainDate; issuedOn: PlainDate; daysLate: number }

/** `dueOn` is the last day on which the plan is in time; `issuedOn` null while it is not issued. */
export function ownDeadline(dueOn: string | null, issuedOn: string | null, today: PlainDate): OwnDeadline | null {
  if (!isPlainDate(dueOn)) return null
  if (isPlainDate(issuedOn)) {
    const daysLate = daysBetween(dueOn, issuedOn)
    return daysLate > 0 ? { kind: 'late', dueOn, issuedOn, daysLate } : { kind: 'on-time', dueOn, issuedOn }
  }
  const daysLeft = daysBetween(today, dueOn)
  return daysLeft < 0 ? { kind: 'passed', dueOn, daysLate: -daysLeft } : { kind: 'waiting', dueOn, daysLeft }
}

/** Days from the superior's plan to the commune's own; null where one of the days is not known in full. */
export function daysToOwn(superiorOn: string | null, issuedOn: string | null): number | null {
  return isPlainDate(superiorOn) && isPlainDate(issuedOn) ? daysBetween(superiorOn, issuedOn) : null
}
