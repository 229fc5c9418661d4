import { expect, test } from 'vitest'
import { blankDraft, changeDraft } from '../../domain/drafting/index.ts'
import type { DraftChange, DraftFacts, PlanDraft } from '../../domain/drafting/index.ts'
import { openWordChanges, standingAlone, withFreshKeys, wordAnswer } from './word-changes.ts'

const facts: DraftFacts = {
  commune: { name: 'Suối Mẫu', kind: 'xa', villageWord: 'thôn', isSample: true },
  year: 2027,
  units: [],
  signer: null,
  signers: [],
  twoTiersSince: null,
  citedStates: {},
}
const draft: PlanDraft = changeDraft({ ...blankDraft(facts), recipients: [] }, [
  { op: 'set', path: 'title', value: 'Tên cũ' },
])
const line = (key: string, after: string | null): DraftChange => ({
  op: 'add',
  list: 'recipients',
  key,
  after,
  value: { key, name: `Nơi ${key}`, purpose: '', unitId: null, isFile: false },
})
function counter(): () => string {
  let n = 0
  return () => `k${++n}`
}

test('additions get keys of their own and keep their order', () => {
  expect(withFreshKeys([line('word1', null), line('word2', 'word1')], counter())).toMatchObject([
    { key: 'k1', after: null, value: { key: 'k1' } },
    { key: 'k2', after: 'k1', value: { key: 'k2' } },
  ])
})

test('what was taken is no longer told; a place that is gone neither', () => {
  const changes: DraftChange[] = [
    { op: 'set', path: 'title', value: 'Tên mới' },
    { op: 'remove', path: 'sections[none]' },
    line('k1', null),
  ]
  expect(openWordChanges(draft, changes).map(({ from, to }) => [from, to])).toEqual([
    ['Tên cũ', 'Tên mới'],
    ['', 'Nơi k1'],
  ])
  expect(openWordChanges(changeDraft(draft, [changes[0]!, changes[2]!]), changes)).toEqual([])
})

test('an addition taken without the one before it stands in that one’s place', () => {
  const all = [line('k1', null), line('k2', 'k1'), line('k3', 'k2')]
  expect(standingAlone(draft, all[2]!, all)).toMatchObject({ after: null })
  expect(standingAlone(changeDraft(draft, [all[0]!]), all[2]!, all)).toMatchObject({ after: 'k1' })
})

test('a refusal is its sentence', () => {
  expect(wordAnswer({ message: 'Tệp này không phải bản Word.' }, counter())).toBe('Tệp này không phải bản Word.')
  expect(wordAnswer('<html>', counter())).toContain('thử lại')
})
