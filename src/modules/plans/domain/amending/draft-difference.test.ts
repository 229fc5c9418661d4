import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { blankDraft, changeDraft, readingOfDraft } from '../drafting/index.ts'
import type { DraftChange, PlanDraft } from '../drafting/index.ts'
import { draftDifference } from './draft-difference.ts'
import { fieldWords, placeWords } from './place-words.ts'
import { workChanges } from './work-changes.ts'

const WORK = { coordinating: [], products: [], channels: [], note: '', assignment: null, carriesOut: [] }
const row = (title: string, lead: string, finish: string) => ({ title, lead: [lead], start: '', finish, ...WORK })

const before: PlanDraft = changeDraft(
  blankDraft({
    commune: { name: 'Suối Mẫu', kind: 'xa', villageWord: 'thôn', isSample: true },
    year: 2027,
    units: [],
    signer: null,
    twoTiersSince: plainDate('2025-07-01'),
    citedStates: {},
  }),
  [
    { op: 'set', path: 'title', value: 'Tuyên truyền cải cách hành chính năm 2027' },
    { op: 'add', list: 'annexes', key: 'pl', after: null, value: { title: 'VIỆC CỤ THỂ', rows: [] } },
    {
      op: 'add',
      list: 'annexes[pl].rows',
      key: 'r1',
      after: null,
      value: row('Phát tin hằng tháng', 'Đài Truyền thanh xã', 'Hằng tháng'),
    },
    {
      op: 'add',
      list: 'annexes[pl].rows',
      key: 'r2',
      after: 'r1',
      value: row('Treo băng rôn', 'Văn phòng', 'Trước ngày 15/3/2027'),
    },
    {
      op: 'add',
      list: 'annexes[pl].rows',
      key: 'r3',
      after: 'r2',
      value: row('Hội nghị quán triệt', 'Văn phòng', 'Quý I/2027'),
    },
  ],
)

const differences = (changes: DraftChange[]) => draftDifference(before, changeDraft(before, changes))

describe('where two texts of a plan differ', () => {
  test('a text is no different from itself, and number and day are each text’s own', () => {
    expect(draftDifference(before, before)).toEqual([])
    expect(
      differences([
        { op: 'set', path: 'number', value: '45' },
        { op: 'set', path: 'issuedOn', value: '2027-06-01' },
      ]),
    ).toEqual([])
  })

  test('a value, an item more, an item less, an item elsewhere: each said once', () => {
    const found = differences([
      { op: 'set', path: 'annexes[pl].rows[r2].finish', value: 'Trước ngày 30/4/2027' },
      { op: 'remove', path: 'annexes[pl].rows[r3]' },
      {
        op: 'add',
        list: 'annexes[pl].rows',
        key: 'r4',
        after: 'r2',
        value: row('Cuộc thi tìm hiểu', 'Đoàn Thanh niên', 'Tháng 9/2027'),
      },
      { op: 'move', path: 'annexes[pl].rows[r1]', after: 'r2' },
    ])
    expect(found.map((one) => [one.kind, one.path])).toEqual([
      ['removed', 'annexes[pl].rows[r3]'],
      ['changed', 'annexes[pl].rows[r2].finish'],
      ['moved', 'annexes[pl].rows[r1]'],
      ['added', 'annexes[pl].rows[r4]'],
    ])
  })

  test('places are named as they are cited', () => {
    expect(placeWords(before, 'annexes[pl].rows[r2].finish')).toBe('dòng 2 của Phụ lục I')
    expect(fieldWords('annexes[pl].rows[r2].finish')).toBe('hoàn thành')
    const second = before.sections[1]!
    expect(placeWords(before, `sections[${second.key}].title`)).toBe('mục II')
    expect(placeWords(before, 'bases[b1].subject')).toBe('căn cứ')
  })
})

test('the work that comes, goes and changes', () => {
  const after = changeDraft(before, [
    { op: 'set', path: 'annexes[pl].rows[r2].finish', value: 'Trước ngày 30/4/2027' },
    { op: 'remove', path: 'annexes[pl].rows[r3]' },
    { op: 'move', path: 'annexes[pl].rows[r1]', after: 'r2' },
    {
      op: 'add',
      list: 'annexes[pl].rows',
      key: 'r4',
      after: 'r2',
      value: row('Cuộc thi tìm hiểu', 'Đoàn Thanh niên', 'Tháng 9/2027'),
    },
  ])
  const changes = workChanges(readingOfDraft(before), readingOfDraft(after))
  expect(changes.added.map((one) => one.title)).toEqual(['Cuộc thi tìm hiểu'])
  expect(changes.removed.map((one) => one.title)).toEqual(['Hội nghị quán triệt'])
  expect(changes.changed.map((one) => [one.after.title, one.fields])).toEqual([['Treo băng rôn', ['timing']]])
})
