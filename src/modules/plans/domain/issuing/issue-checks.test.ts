import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { issueNotices } from './issue-checks.ts'
import { daysToOwn, ownDeadline } from './own-deadline.ts'

const day = plainDate
const facts = {
  today: day('2027-01-20'),
  submittedOn: day('2027-01-10'),
  latestBasis: { number: '11/KH-UBND', issuedOn: day('2027-01-06') },
  superiorOn: day('2027-01-06'),
}

describe('what speaks against issuing', () => {
  test.each([
    ['05', '2027-01-12', []],
    ['5a', '2027-01-20', []],
    ['', '2027-01-12', ['needs-number!']],
    ['năm', '2027-01-12', ['number-odd!']],
    ['05/KH', '2027-01-12', ['number-odd!']],
    ['05', '', ['needs-day!']],
    ['05', '2027-02-30', ['impossible-day!']],
    ['05', '2027-01-21', ['in-future!']],
    ['05', '2027-01-05', ['before-basis!', 'before-submission', 'before-superior']],
    ['05', '2027-01-06', ['before-submission']],
    ['', '', ['needs-number!', 'needs-day!']],
  ])('number “%s”, day “%s”', (number, issuedOn, told) => {
    const notices = issueNotices({ number, issuedOn }, facts)
    expect(notices.map(({ code, stops }) => code.replace('plans.issue-', '') + (stops ? '!' : ''))).toEqual(told)
  })

  test('a day more than a year back is asked about', () => {
    const alone = { ...facts, latestBasis: null, superiorOn: null, submittedOn: day('2025-01-01') }
    expect(issueNotices({ number: '1', issuedOn: '2026-01-01' }, alone).map(({ code }) => code)).toEqual([
      'plans.issue-long-ago',
    ])
  })
})

describe('the day by which the superior wants the plan', () => {
  test.each([
    [null, null, null],
    ['2027', null, null],
    ['2027-01-25', null, { kind: 'waiting', daysLeft: 5 }],
    ['2027-01-20', null, { kind: 'waiting', daysLeft: 0 }],
    ['2027-01-19', null, { kind: 'passed', daysLate: 1 }],
    ['2027-01-19', '2027-01-19', { kind: 'on-time' }],
    ['2027-01-19', '2027-01-22', { kind: 'late', daysLate: 3 }],
  ])('due %s, issued %s', (dueOn, issuedOn, expected) => {
    const found = ownDeadline(dueOn, issuedOn, facts.today)
    if (expected === null) expect(found).toBeNull()
    else expect(found).toMatchObject(expected)
  })

  test.each([
    ['2027-01-06', '2027-01-12', 6],
    ['2027-01-06', null, null],
    ['01/2027', '2027-01-12', null],
  ])('from %s to %s', (superiorOn, issuedOn, days) => expect(daysToOwn(superiorOn, issuedOn)).toBe(days))
})
