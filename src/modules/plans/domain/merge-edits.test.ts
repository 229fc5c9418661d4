import { describe, expect, test } from 'vitest'
import { mergeEdits, newsSince } from './merge-edits.ts'
import type { EditMarks } from './merge-edits.ts'

const mark = (version: number, editor = 'mau') => ({
  version,
  editor,
  by: 'Trần Thị Mẫu',
  at: '2026-02-02T02:00:00.000Z',
})
const merge = (current: Record<string, unknown>, marks: EditMarks, set: Record<string, unknown>, since = 1) =>
  mergeEdits(current, marks, { set, restore: [] }, since, 'tôi')

describe('two officers on one reading', () => {
  test.each<[string, Record<string, unknown>, EditMarks, Record<string, unknown>, string[]]>([
    ['different fields go together', { title: 'A' }, { title: mark(2) }, { number: '1' }, []],
    ['the same field, other value: asked', { title: 'A' }, { title: mark(2) }, { title: 'B' }, ['title']],
    ['the same field, same value: nothing to ask', { title: 'A' }, { title: mark(2) }, { title: 'A' }, []],
    ['seen before it was changed: nothing to ask', { title: 'A' }, { title: mark(1) }, { title: 'B' }, []],
    ['my own earlier save is not a colleague', { title: 'A' }, { title: mark(2, 'tôi') }, { title: 'B' }, []],
    [
      'theirs took the item out, mine corrected it',
      { 'activities[1]': null },
      { 'activities[1]': mark(2) },
      { 'activities[1].title': 'B' },
      ['activities[1].title'],
    ],
    [
      'theirs corrected it, mine takes it out',
      { 'activities[1].title': 'A' },
      { 'activities[1].title': mark(2) },
      { 'activities[1]': null },
      ['activities[1]'],
    ],
    [
      'two fields of one item',
      { 'activities[1].title': 'A' },
      { 'activities[1].title': mark(2) },
      { 'activities[1].lead': [] },
      [],
    ],
    [
      'moved by one, corrected by the other',
      { 'activities[1].rank': 4 },
      { 'activities[1].rank': mark(2) },
      { 'activities[1].title': 'B' },
      [],
    ],
    ['both took it out', { 'activities[1]': null }, { 'activities[1]': mark(2) }, { 'activities[1]': null }, []],
  ])('%s', (_, current, marks, set, asked) => {
    const merged = merge(current, marks, set)
    expect(merged.conflicts.map((conflict) => conflict.path)).toEqual(asked)
    for (const [path, value] of Object.entries(current))
      if (!(path in set) || asked.includes(path)) expect(merged.edits[path]).toEqual(value)
  })

  test('a conflict names the colleague and the value', () => {
    expect(merge({ title: 'A' }, { title: mark(2) }, { title: 'B' }).conflicts).toEqual([
      { path: 'title', theirPath: 'title', theirs: 'A', isRestored: false, by: 'Trần Thị Mẫu' },
    ])
  })

  test('giving a field back meets a colleague who corrected it', () => {
    const merged = mergeEdits({ title: 'A' }, { title: mark(2) }, { set: {}, restore: ['title'] }, 1, 'tôi')
    expect(merged.conflicts).toHaveLength(1)
    expect(merged.edits).toEqual({ title: 'A' })
    expect(mergeEdits({ title: 'A' }, { title: mark(1) }, { set: {}, restore: ['title'] }, 1, 'tôi').edits).toEqual({})
  })

  test('news are what others changed after the version seen', () => {
    const marks = { title: mark(2), number: mark(3, 'tôi'), issuer: mark(3) }
    expect(newsSince({ title: 'A', number: '1' }, marks, 2, 'tôi')).toEqual([
      { path: 'issuer', value: null, isRestored: true, by: 'Trần Thị Mẫu' },
    ])
  })
})
