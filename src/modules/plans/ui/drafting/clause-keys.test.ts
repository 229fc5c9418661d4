import { expect, test } from 'vitest'
import type { DraftClause } from '../../domain/drafting/index.ts'
import { indentClause, joinClauses, pasteClauses, splitClause } from './clause-keys.ts'

const LIST = 'sections[s1].parts[p1].clauses'
const clause = (key: string, text: string, level: DraftClause['level'] = 1): DraftClause => ({ key, text, level })

test('Enter in the middle parts a bullet, what stands behind the caret goes on below at the same level', () => {
  const { changes, focus } = splitClause(LIST, clause('c1', 'Một ý hai ý', 2), 5, 5)
  expect(changes[0]).toEqual({ op: 'set', path: `${LIST}[c1].text`, value: 'Một ý' })
  expect(changes[1]).toMatchObject({ op: 'add', list: LIST, after: 'c1', value: { text: 'hai ý', level: 2 } })
  expect(focus).toMatchObject({ at: 0 })
})

test('Enter at the end leaves the bullet alone', () => {
  expect(splitClause(LIST, clause('c1', 'Một ý'), 5, 5).changes).toHaveLength(1)
})

test('two bullets become one with one space, the caret where they met', () => {
  const { changes, focus } = joinClauses(LIST, clause('c1', 'Trước'), clause('c2', 'sau'))
  expect(changes).toEqual([
    { op: 'set', path: `${LIST}[c1].text`, value: 'Trước sau' },
    { op: 'remove', path: `${LIST}[c2]` },
  ])
  expect(focus).toEqual({ key: 'c1', at: 5 })
})

test.each([
  [0, 1, 1],
  [1, 1, 2],
  [2, 1, null],
  [1, -1, 0],
  [0, -1, null],
] as const)('from level %i by %i to %s', (level, by, to) => {
  expect(indentClause(LIST, clause('c1', 'ý', level), by)?.changes[0] ?? null).toEqual(
    to === null ? null : { op: 'set', path: `${LIST}[c1].level`, value: to },
  )
})

test('lines pasted into a bullet: marks tell the level, what stood behind the caret ends the last', () => {
  const { changes } = pasteClauses(LIST, clause('c1', 'Đầu cuối'), 3, 4, 'giữa\n- hai\n+ ba\n\n')
  expect(changes[0]).toEqual({ op: 'set', path: `${LIST}[c1].text`, value: 'Đầu giữa' })
  expect(changes[1]).toMatchObject({ after: 'c1', value: { text: 'hai', level: 1 } })
  expect(changes[2]).toMatchObject({ value: { text: 'bacuối', level: 2 } })
})
