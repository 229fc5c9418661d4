import { describe, expect, test } from 'vitest'
import { likelyKind, reachText, totalsOf } from './index.ts'

describe('what a file most likely is', () => {
  test.each([
    ['image/jpeg', ['photo', 'minutes'], 'photo'],
    ['image/jpeg', ['broadcast-log', 'recording', 'document'], 'broadcast-log'],
    ['image/jpeg', [], 'photo'],
    ['image/png', ['link'], 'photo'],
    ['application/pdf', ['minutes', 'photo'], 'minutes'],
    ['application/pdf', ['link'], 'document'],
    ['audio/mpeg', ['broadcast-log'], 'recording'],
  ] as const)('%s for %j is %s', (mediaType, wanted, kind) => expect(likelyKind(mediaType, wanted)).toBe(kind))
})

test('villages are counted once, and only those that are the commune’s', () => {
  expect(reachText(['a', 'b', 'a', 'x'], ['a', 'b', 'c'], 'thôn')).toBe('2/3 thôn')
  expect(reachText([], ['a'], 'ấp')).toBeNull()
  expect(reachText(['x'], [], 'ấp')).toBeNull()
})

test('one happening counts once, a withdrawn one not at all, estimates are told apart', () => {
  const meeting = { id: '1', isWithdrawn: false, counts: [{ unit: 'luot-nguoi', value: 45, source: 'list' }] } as const
  const other = {
    id: '2',
    isWithdrawn: false,
    counts: [{ unit: 'luot-nguoi', value: 60, source: 'estimate' }],
  } as const
  const taken = { id: '3', isWithdrawn: true, counts: [{ unit: 'luot-nguoi', value: 900, source: 'list' }] } as const
  expect(totalsOf([meeting, meeting, other, taken])).toEqual([
    { unit: 'luot-nguoi', value: 105, estimated: 60, results: 2 },
  ])
})
