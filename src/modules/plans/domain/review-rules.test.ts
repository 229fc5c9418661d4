import { describe, expect, test } from 'vitest'
import { assignmentOf } from './assignment.ts'
import { reviewOf } from './edits.ts'
import { doubtsOf, surenessOf } from './doubts.ts'
import { suggestLeads } from './lead-suggestions.ts'
import { STANDARD_KINDS, detectKind } from './plan-kinds.ts'
import { scopeOf } from './plan-scope.ts'
import { runPeriodOf } from './run-period.ts'
import { isSamePlan } from './same-plan.ts'
import { ruleOf } from './rule-of.ts'
import type { PlanReading, Provenance } from './reading/plan-reading.ts'

const place = (confidence: number): Provenance => ({ page: 1, line: 1, quote: '', confidence })
const TIMING = { kind: 'continuous', text: 'thường xuyên', from: null, to: null, every: null } as const
const TASK = {
  ref: null,
  title: 'Phát thanh',
  origin: 'form',
  lead: ['Đài truyền thanh'],
  coordinating: [],
  timing: TIMING,
  products: [],
  channels: ['radio'],
} as const
const READING: PlanReading = {
  docType: 'Kế hoạch',
  issuer: 'Ủy ban nhân dân xã Suối Mẫu',
  commune: 'Suối Mẫu',
  number: '1/KH-UBND',
  placeOfIssue: null,
  issuedOn: '2026-01-20',
  title: 'Tuyên truyền năm 2026',
  period: { from: null, to: null },
  legalBases: [],
  audiences: [],
  objectives: [],
  requirements: [],
  topics: [],
  activities: [
    { ...TASK, lead: ['Đài truyền thanh'], coordinating: [], products: [], channels: ['radio'] },
    { ...TASK, lead: [], coordinating: [], products: [], channels: ['radio'] },
  ],
  responsibilities: [],
  indices: [],
  targets: [],
  reporting: [],
  budgetSource: null,
  recipients: [],
  signer: null,
  truncated: false,
  warnings: [{ code: 'truncated', message: 'Thiếu phần cuối.', source: null }],
  provenance: {
    title: place(0.95),
    number: place(0.8),
    'activities[0].title': place(0.97),
    'activities[0].lead[0]': place(0.6),
    'activities[1].title': place(0.85),
  },
}

describe('what is left to look at', () => {
  const doubts = (edits: Record<string, unknown>, known = true) =>
    doubtsOf(reviewOf(READING, edits), edits, () => known).map(({ path, reason }) => `${path} ${reason}`)

  test('least sure first, tasks before the head', () => {
    expect(doubts({})).toEqual([
      'activities[1].lead no-lead',
      'activities[0].lead unsure',
      'activities[1].title unsure',
      'period.from missing',
      'number unsure',
      'warnings[0] warning',
    ])
  })

  test('corrected or seen is done; an unknown unit stays until it is known or left as printed', () => {
    expect(
      doubts({
        'activities[1].lead': ['Trưởng thôn'],
        'seen:activities[0].lead': true,
        'seen:activities[1].title': true,
        'period.from': '2026-01-01',
        'period.to': '2026-12-31',
        'seen:number': true,
        'seen:warnings[0]': true,
      }),
    ).toEqual([])
    expect(doubts({ 'activities[1].lead': ['Ban lạ'] }, false)).toContain('activities[1].lead unknown-unit')
  })

  test('moved tasks are named by their keys', () => {
    expect(doubts({ 'activities[1].rank': -1 })[0]).toBe('activities[1].lead no-lead')
  })

  test.each([
    [0.95, {}, 'sure'],
    [0.8, {}, 'unsure'],
    [0.5, {}, 'hardly'],
    [null, {}, 'missing'],
    [0.5, { number: '2' }, 'corrected'],
    [0.5, { 'seen:number': true }, 'seen'],
  ] as const)('%s %o is %s', (confidence, edits, word) => expect(surenessOf(confidence, 'number', edits)).toBe(word))
})

describe('who might lead', () => {
  const duties = [
    { unit: 'Đài truyền thanh', duties: ['Tăng thời lượng phát thanh.'], asked: false },
    { unit: 'Công an xã', duties: ['Giữ trật tự.'], asked: false },
    { unit: 'Hội Phụ nữ', duties: ['Tuyên truyền trên Zalo.'], asked: true },
  ]
  test.each([
    [['radio'], ['Đài truyền thanh']],
    [['social'], ['Hội Phụ nữ']],
    [['visual'], []],
    [['other'], []],
  ] as const)('%s: %s', (channels, units) => {
    expect(suggestLeads({ title: '', channels: [...channels] }, duties).map((found) => found.unit)).toEqual(units)
  })
})

describe('giao or đề nghị', () => {
  const kinds: Record<string, 'assigned' | 'requested'> = { 'Văn phòng': 'assigned', MTTQ: 'requested' }
  const of = (lead: string[], own?: 'assigned' | 'requested') =>
    assignmentOf(
      { ...READING.activities[0]!, lead, ...(own ? { assignment: own } : {}) },
      [{ unit: 'Chi hội lạ', duties: [], asked: true }],
      (unit) => kinds[unit] ?? null,
    )
  test.each([
    [['Văn phòng'], undefined, 'assigned'],
    [['MTTQ'], undefined, 'requested'],
    [['MTTQ', 'Văn phòng'], undefined, 'assigned'],
    [['Chi hội lạ'], undefined, 'requested'],
    [['Ai đó'], undefined, 'assigned'],
    [[], undefined, 'assigned'],
    [['MTTQ'], 'assigned', 'assigned'],
  ] as const)('%s %s', (lead, own, expected) => expect(of([...lead], own)).toBe(expected))
})

describe('the period for running', () => {
  test.each([
    [{ from: '2026-01-05', to: '2026-11-30' }, 'x', null, '2026-01-05..2026-11-30 null'],
    [{ from: '2026-03-01', to: null }, 'x', null, '2026-03-01..2026-12-31 rest-of-year'],
    [{ from: null, to: '2026-11-30' }, 'x', null, '2026-01-01..2026-11-30 rest-of-year'],
    [{ from: null, to: null }, 'Tuyên truyền năm 2026', '2025-12-20', '2026-01-01..2026-12-31 year-of-title'],
    [{ from: null, to: null }, 'giai đoạn năm 2026-2030', '2026-01', '2026-01-01..2026-12-31 year-of-issue'],
    [{ from: null, to: null }, 'không năm', null, 'none'],
    [{ from: '2026-05-01', to: '2026-01-01' }, 'x', null, 'none'],
  ] as const)('%o %s', (period, title, issuedOn, expected) => {
    const found = runPeriodOf({ period, title, issuedOn })
    expect(found ? `${found.span.from}..${found.span.to} ${found.assumed}` : 'none').toBe(expected)
  })
})

test.each([
  ['Ủy ban nhân dân xã Suối Mẫu', 'own'],
  ['UBND phường Khác Mẫu', 'other-commune'],
  ['Ủy ban nhân dân tỉnh Mẫu Sơn', 'upper'],
  ['Sở Nội vụ', 'upper'],
  ['Ủy ban nhân dân thị xã Mẫu', 'upper'],
  ['Ủy ban nhân dân thị trấn Suối Mẫu', 'own'],
  ['Ủy ban nhân dân xã Suối Mẫu, huyện Mẫu, tỉnh Mẫu Sơn', 'own'],
  [null, 'unknown'],
])('whose plan: %s', (issuer, scope) => expect(scopeOf(issuer, 'Suối Mẫu')).toBe(scope))

test.each([
  ['Tuyên truyền cải cách hành chính năm 2026', 'communication'],
  ['Cải cách hành chính nhà nước năm 2026', 'reform'],
  ['Kiểm soát thủ tục hành chính năm 2026', 'procedures'],
  ['Chuyển đổi số năm 2026', 'digital'],
  ['Phòng chống thiên tai', 'other'],
  [null, 'other'],
])('kind of %s', (title, kind) => expect(detectKind(title, STANDARD_KINDS)).toBe(kind))

test.each([
  [{ number: '17/KH-UBND', issuedOn: '2026-01-20' }, true],
  [{ number: '17/kh-ubnd', issuedOn: '2026-03' }, true],
  [{ number: '17/KH-UBND', issuedOn: null }, true],
  [{ number: '17/KH-UBND', issuedOn: '2025-01-20' }, false],
  [{ number: '18/KH-UBND', issuedOn: '2026-01-20' }, false],
  [{ number: null, issuedOn: '2026-01-20' }, false],
])('the same plan as 17/KH-UBND of 2026: %o', (other, same) => {
  const own = { number: '17/KH-UBND', issuedOn: '2026-01-20', issuer: 'UBND xã Suối Mẫu', from: '2026-01-01' }
  expect(isSamePlan(own, { issuer: 'UBND xã Suối Mẫu', from: '2026-01-01', ...other })).toBe(same)
})

test.each([
  [undefined, null],
  ['none', null],
  ['month', 'month'],
] as const)('thường xuyên with the least %s', (minimum, every) => {
  expect(ruleOf({ timing: TIMING, ...(minimum ? { minimum } : {}) })).toEqual({ kind: 'continuous', every })
})
