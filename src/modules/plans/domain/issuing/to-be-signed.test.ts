import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { blankDraft, changeDraft } from '../drafting/index.ts'
import type { DraftChange, DraftNotice } from '../drafting/index.ts'
import { toPutRight, whyNotSigned } from './to-be-signed.ts'

const WORK = { coordinating: [], products: [], channels: [], note: '', assignment: null, carriesOut: [] }
const row = (key: string, title: string): DraftChange => ({
  op: 'add',
  list: 'annexes[pl].rows',
  key,
  after: null,
  value: { ...WORK, title, lead: ['Văn phòng'], start: '', finish: 'Trước ngày 15/3/2027' },
})
const set = (path: string, value: unknown): DraftChange => ({ op: 'set', path, value })

const blank = blankDraft({
  commune: { name: 'Suối Mẫu', kind: 'xa', villageWord: 'thôn', isSample: true },
  year: 2027,
  units: [],
  signer: null,
  twoTiersSince: plainDate('2025-07-01'),
  citedStates: {},
})
const ready = changeDraft(blank, [
  set('title', 'Tuyên truyền cải cách hành chính năm 2027'),
  set('period.from', '2027-01-01'),
  set('period.to', '2027-12-31'),
  { op: 'add', list: 'annexes', key: 'pl', after: null, value: { title: 'VIỆC CỤ THỂ', rows: [] } },
  row('r1', 'Treo băng rôn'),
])
const own = (...changes: DraftChange[]) => ({ draft: changeDraft(ready, changes), amendment: null, base: null })
const amends = (amendment: 'amend' | 'replace', ...changes: DraftChange[]) => ({
  draft: changeDraft(ready, changes),
  amendment,
  base: ready,
})

describe('whether there is something to sign', () => {
  test.each([
    ['a whole plan', own(), null],
    ['no name', own(set('title', '  ')), 'plans.no-title'],
    ['no work', own({ op: 'remove', path: 'annexes[pl].rows[r1]' }), 'plans.no-tasks'],
    ['an amendment that says nothing', amends('amend'), 'plans.amendment-says-nothing'],
    ['a text in its place that says nothing', amends('replace'), 'plans.amendment-says-nothing'],
    ['number and day are no change', amends('replace', set('number', '9')), 'plans.amendment-says-nothing'],
    ['an amendment with another day', amends('amend', set('annexes[pl].rows[r1].finish', 'Trong tháng 4')), null],
    ['a text in its place with another name', amends('replace', set('title', 'Tuyên truyền năm 2027')), null],
  ])('%s', (_, draft, refusal) => {
    expect(whyNotSigned(draft)).toBe(refusal)
  })
})

describe('what is put right before signing', () => {
  const notice = (path: string, severity: DraftNotice['severity'] = 'must'): DraftNotice => ({
    code: 'x',
    path,
    sentence: 'Sửa chỗ này.',
    severity,
  })
  const changed = set('annexes[pl].rows[r1].finish', 'Trong tháng 4')

  test.each([
    ['of a plan every must', own(), 'place', true],
    ['of a text in its place every must', amends('replace', changed), 'place', true],
    ['of an amendment the very place it changes', amends('amend', changed), 'annexes[pl].rows[r1].finish', true],
    ['what stands around the place', amends('amend', changed), 'annexes[pl].rows[r1]', true],
    ['what stands within an item it brings', amends('amend', row('r2', 'Họp')), 'annexes[pl].rows[r2].lead', true],
    ['not what the issued plan said', amends('amend', changed), 'annexes[pl].rows[r1].lead', false],
    ['not the head that it leaves', amends('amend', changed), 'place', false],
  ])('%s', (_, draft, path, isIts) => {
    expect(toPutRight([notice(path), notice(path, 'should')], draft)).toEqual(isIts ? [notice(path)] : [])
  })
})
