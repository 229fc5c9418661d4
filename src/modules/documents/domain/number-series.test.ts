import { expect, test } from 'vitest'
import { REGISTER_COLUMNS, gapsOf, judgeNumber, printedNumber, seriesOf } from './number-series.ts'

test('a kind has its own series, or all share one', () => {
  expect([seriesOf('per-kind', 'KH'), seriesOf('one', 'KH')]).toEqual(['KH', '*'])
})

test.each([
  [1, [], 'fits'],
  [4, [1, 2, 3], 'fits'],
  [2, [1, 3], 'fits'],
  [3, [1, 2, 3], 'taken'],
  [9, [1, 2, 3], 'ahead'],
  [2, [], 'ahead'],
] as const)('%i where %j are taken %s', (typed, taken, judged) => {
  expect(judgeNumber(typed, taken)).toBe(judged)
})

test('gaps are what nobody ever took; a number has two digits; the register has ten columns', () => {
  expect(gapsOf([1, 2, 5, 7])).toEqual([3, 4, 6])
  expect(gapsOf([])).toEqual([])
  expect([printedNumber(5), printedNumber(120)]).toEqual(['05', '120'])
  expect(REGISTER_COLUMNS).toHaveLength(10)
})
