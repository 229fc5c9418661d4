import { expect, test } from 'vitest'
import { vnDate } from './words.ts'

test.each([
  ['2026-03-05', '05/03/2026'],
  ['2026-11-24T22:30:00.000Z', '25/11/2026'],
  ['2026-11-25T16:59:59.000Z', '25/11/2026'],
  [null, ''],
])('%s is the day %s in the office', (given, said) => {
  expect(vnDate(given)).toBe(said)
})
