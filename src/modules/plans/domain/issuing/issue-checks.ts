import { daysBetween, isPlainDate } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'

/** What the officer confirms before a plan is issued. */
export interface IssueDecision {
  /** Before the slash. */
  number: string
  issuedOn: string
}

export interface IssueFacts {
  today: PlainDate
  /** When the draft went to be signed. */
  submittedOn: PlainDate
  /** The latest day of the documents that the plan stands on. */
  latestBasis: { number: string; issuedOn: PlainDate } | null
  /** The superior's plan, where it was drafted from one. */
  superiorOn: PlainDate | null
}

export interface IssueNotice {
  code: string
  facts: Record<string, unknown>
  /** Stops the issuing, or only asks to look again. */
  stops: boolean
}

/** What speaks against issuing with this number and day. A day is refused where no calendar or clock allows it. */
export function issueNotices({ number, issuedOn }: IssueDecision, facts: IssueFacts): IssueNotice[] {
  const notices: IssueNotice[] = []
  const stop = (code: string, told: Record<string, unknown> = {}) => notices.push({ code, facts: told, stops: true })
  const warn = (code: string, told: Record<string, unknown> = {}) => notices.push({ code, facts: told, stops: false })
  if (number.trim() === '') stop('plans.issue-needs-number')
  else if (!/^\d{1,6}[a-zđ]?$/i.test(number.trim())) stop('plans.issue-number-odd', { number: number.trim() })
  if (issuedOn.trim() === '') stop('plans.issue-needs-day')
  else if (!isPlainDate(issuedOn)) stop('plans.issue-impossible-day', { text: issuedOn })
  else {
    if (issuedOn > facts.today) stop('plans.issue-in-future', { issuedOn })
    if (facts.latestBasis && issuedOn < facts.latestBasis.issuedOn)
      stop('plans.issue-before-basis', {
        issuedOn,
        number: facts.latestBasis.number,
        basis: facts.latestBasis.issuedOn,
      })
    // The paper may have gone round before the draft was put into the program.
    if (issuedOn < facts.submittedOn) warn('plans.issue-before-submission', { issuedOn, submitted: facts.submittedOn })
    if (facts.superiorOn && issuedOn < facts.superiorOn)
      warn('plans.issue-before-superior', { issuedOn, superior: facts.superiorOn })
    if (daysBetween(issuedOn, facts.today) > 366) warn('plans.issue-long-ago', { issuedOn })
  }
  return notices
}
