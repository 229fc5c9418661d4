import { expect, test } from 'vitest'
import { readingSpeed } from './speed.ts'

test.each([
  ['text', false],
  ['garbled text', true],
])('ten pages of %s are read well below what an officer would notice', async (_, garbled) => {
  const speed = await readingSpeed(10, 5, garbled)
  // The goal is 300 ms on a quiet machine; a loaded one may take a few times as long.
  expect(speed.median).toBeLessThan(1_500)
})
