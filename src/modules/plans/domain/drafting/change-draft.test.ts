import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { blankDraft } from './blank-draft.ts'
import { changeDraft, inverseOf, valueAt } from './change-draft.ts'
import type { DraftChange } from './change-draft.ts'
import { parsePlanDraft } from './draft-schema.ts'
import type { DraftFacts } from './draft-facts.ts'
import { changesSince, mergeDraft } from './merge-draft.ts'
import type { DraftMarks } from './merge-draft.ts'

const FACTS: DraftFacts = {
  commune: { name: 'Suối Mẫu', kind: 'xa', villageWord: 'thôn', isSample: true },
  year: 2027,
  units: [
    {
      id: '0',
      name: 'Phòng Kinh tế',
      kind: 'department',
      assignment: 'assigned',
      aliases: [],
      from: null,
      to: null,
      heir: null,
    },
  ].map((unit) => ({ ...unit, id: '00000000-0000-7000-8000-000000000001', assignment: 'assigned' as const })),
  signer: null,
  twoTiersSince: plainDate('2025-07-01'),
  citedStates: {},
}
const BLANK = blankDraft(FACTS)
const PART = `sections[s3].parts`
const work = {
  lead: [],
  coordinating: [],
  start: '',
  finish: '',
  products: [],
  channels: [],
  note: '',
  assignment: null,
  carriesOut: [],
}
const activity = (key: string, after: string | null = null): DraftChange => ({
  op: 'add',
  list: PART,
  key,
  after,
  value: { kind: 'activity', level: 1, heading: `Việc ${key}`, clauses: [], work, asked: false },
})
const set = (path: string, value: unknown): DraftChange => ({ op: 'set', path, value })
const WITH = changeDraft(BLANK, [activity('p91'), activity('p92', 'p91'), activity('p93', 'p92')])
const keys = (draft: typeof BLANK): unknown => draft.sections[2]?.parts.map(({ key }) => key)

test('the frame of a blank plan is a draft, with headings and no sentences of its own', () => {
  expect(parsePlanDraft(JSON.parse(JSON.stringify(BLANK)))).toEqual(BLANK)
  expect(BLANK.sections.map(({ title }) => title)).toEqual([
    'Mục đích, yêu cầu',
    'Nội dung tuyên truyền',
    'Hình thức, nhiệm vụ',
    'Kinh phí thực hiện',
    'Tổ chức thực hiện',
  ])
  expect(BLANK.sections.flatMap(({ parts }) => parts.flatMap(({ clauses }) => clauses))).toEqual([])
  expect(BLANK.issuer).toBe('Ủy ban nhân dân xã Suối Mẫu')
})

describe('one change', () => {
  test.each<[string, DraftChange, string, unknown]>([
    ['a head value', set('title', 'Tên mới'), 'title', 'Tên mới'],
    ['a nested value', set('period.from', '2027-02-01'), 'period.from', '2027-02-01'],
    ['a value of an item', set(`${PART}[p92].heading`, 'Khác'), `${PART}[p92].heading`, 'Khác'],
    ['who leads', set(`${PART}[p92].work.lead`, ['Phòng Kinh tế']), `${PART}[p92].work.lead`, ['Phòng Kinh tế']],
    ['work taken away whole', set(`${PART}[p92].work`, null), `${PART}[p92].work`, null],
    [
      'the signer whole',
      set('signer', { authority: [], position: 'CHỦ TỊCH', name: '' }),
      'signer.position',
      'CHỦ TỊCH',
    ],
    ['an item taken out', { op: 'remove', path: `${PART}[p92]` }, `${PART}[p92]`, undefined],
  ])('%s', (_name, change, path, value) => {
    const next = changeDraft(WITH, [change])
    expect(valueAt(next, path)).toEqual(value)
    const back = inverseOf(WITH, change)
    expect(back && changeDraft(next, [back])).toEqual(WITH)
  })

  test('items are put after others, first, and last where the other is gone', () => {
    expect(keys(changeDraft(WITH, [activity('p94', 'p91')]))).toEqual(['p91', 'p94', 'p92', 'p93'])
    expect(keys(changeDraft(WITH, [activity('p94')]))).toEqual(['p94', 'p91', 'p92', 'p93'])
    expect(keys(changeDraft(WITH, [activity('p94', 'gone')]))).toEqual(['p91', 'p92', 'p93', 'p94'])
    const move: DraftChange = { op: 'move', path: `${PART}[p93]`, after: null }
    const moved = changeDraft(WITH, [move])
    expect(keys(moved)).toEqual(['p93', 'p91', 'p92'])
    expect(changeDraft(moved, [inverseOf(WITH, move)!])).toEqual(WITH)
  })

  test.each<[string, DraftChange]>([
    ['an unknown field', set('colour', 'x')],
    ['a key', set(`${PART}[p92].key`, 'x1')],
    ['a day that does not exist', set('period.from', '2027-02-30')],
    ['a number with a slash', set('number', '12/KH')],
    ['a list as a whole', set('recipients', [])],
    ['a value of the wrong kind', set('title', 5)],
    ['a text without end', set('title', 'a'.repeat(5_000))],
    ['an item that is gone', set(`${PART}[p99].heading`, 'x')],
    ['prototype', set('__proto__.x', 'x')],
    ['constructor', set('constructor', 'x')],
    ['an item without its parts', { op: 'add', list: PART, key: 'p95', after: null, value: {} }],
    ['a key that is there', activity('p92')],
    ['a list that is none', { op: 'add', list: 'title', key: 'p95', after: null, value: {} }],
    ['taking out what is gone', { op: 'remove', path: `${PART}[p99]` }],
  ])('refused: %s', (_name, change) => {
    expect(() => changeDraft(WITH, [change])).toThrow('plans.bad-change')
  })
})

describe('two screens', () => {
  const mark = (version: number, editor: string) => ({ version, editor, by: editor, at: '2027-01-01T00:00:00.000Z' })
  const met = (theirs: DraftChange[], mine: DraftChange[]) => {
    const one = mergeDraft(WITH, {}, theirs, 0, mark(1, 'một'))
    return mergeDraft(one.draft, one.marks, mine, 0, mark(2, 'hai'))
  }

  test.each<[string, DraftChange, DraftChange]>([
    ['two fields of one item', set(`${PART}[p92].heading`, 'A'), set(`${PART}[p92].work.finish`, 'Quý II')],
    ['two new items in one list', activity('p94', 'p91'), activity('p95', 'p91')],
    ['a new item, and another taken out', activity('p94', 'p92'), { op: 'remove', path: `${PART}[p91]` }],
    [
      'a move, and a word in the moved item',
      { op: 'move', path: `${PART}[p93]`, after: null },
      set(`${PART}[p93].heading`, 'A'),
    ],
    ['the same word twice', set('title', 'A'), set('title', 'A')],
    ['one item taken out by both', { op: 'remove', path: `${PART}[p92]` }, { op: 'remove', path: `${PART}[p92]` }],
  ])('go together: %s', (_name, theirs, mine) => {
    const merged = met([theirs], [mine])
    expect(merged.conflicts).toEqual([])
  })

  test.each<[string, DraftChange, DraftChange, unknown, boolean]>([
    ['one value', set('title', 'A'), set('title', 'B'), 'A', false],
    [
      'mine in an item they took out',
      { op: 'remove', path: `${PART}[p92]` },
      set(`${PART}[p92].heading`, 'B'),
      null,
      true,
    ],
    [
      'mine takes out what they changed',
      set(`${PART}[p92].heading`, 'A'),
      { op: 'remove', path: `${PART}[p92]` },
      'A',
      false,
    ],
    [
      'mine under a value they set whole',
      set(`${PART}[p92].work`, null),
      set(`${PART}[p92].work.finish`, 'Quý II'),
      null,
      false,
    ],
    ['mine in a list of an item they took out', { op: 'remove', path: 'sections[s3]' }, activity('p94'), null, true],
  ])('are told: %s', (_name, theirs, mine, value, isRemoved) => {
    const merged = met([theirs], [mine])
    expect(merged.conflicts).toMatchObject([{ change: mine, theirs: value, isRemoved, by: 'một' }])
    expect(merged.taken).toEqual([])
  })

  test('what one screen is told puts its copy right', () => {
    const changes: DraftChange[] = [
      activity('p94', 'p91'),
      set(`${PART}[p94].heading`, 'Việc mới'),
      set('title', 'Tên mới'),
      { op: 'remove', path: `${PART}[p92]` },
      { op: 'move', path: `${PART}[p93]`, after: null },
    ]
    let [draft, marks]: [typeof WITH, DraftMarks] = [WITH, {}]
    changes.forEach((change, at) => {
      const next = mergeDraft(draft, marks, [change], at, mark(at + 1, 'một'))
      draft = next.draft
      marks = next.marks
    })
    const news = changesSince(draft, marks, 0, 'hai').map(({ change }) => change)
    expect(changeDraft(WITH, news)).toEqual(draft)
    expect(changesSince(draft, marks, 0, 'một')).toEqual([])
    expect(changesSince(draft, marks, 4, 'hai')).toHaveLength(1)
  })
})
