import { expect, test } from 'vitest'
import { isQuick } from './reading-queue.ts'

test.each([
  ['a.docx', 'application/octet-stream', 9_000_000, true],
  ['a.pdf', 'application/pdf', 90_000, true],
  ['a.pdf', 'application/pdf', 9_000_000, false],
  ['a.jpg', 'image/jpeg', 90_000, false],
])('%s of %s, %i bytes, is read in a moment: %s', (name, mediaType, size, quick) => {
  expect(isQuick([{ name, mediaType, size }])).toBe(quick)
})
