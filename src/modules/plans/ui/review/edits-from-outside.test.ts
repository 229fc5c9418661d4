import { expect, test } from 'vitest'
import { newsIn, unsentIn } from './edits-from-outside.ts'

test('news are taken as the server tells them', () => {
  const news = [{ path: 'number', value: '12', isRestored: false, by: 'Người Mẫu' }]
  expect(newsIn({ version: 3, state: 'ready', news })).toEqual({ version: 3, news })
})

test('what was not sent comes back, what cannot be read is left out', () => {
  const kept = { version: 2, set: [['title', 'Kế hoạch'], ['signer.name', null], 'x'], restore: ['number', 7] }
  expect(unsentIn(kept)).toEqual({
    version: 2,
    set: [
      ['title', 'Kế hoạch'],
      ['signer.name', null],
    ],
    restore: ['number'],
  })
})

test.each([[null], ['<html>'], [{ version: '3' }], [{ version: 3, set: {}, restore: [] }]])(
  '%o is nothing',
  (value) => {
    expect(newsIn(value)).toBeNull()
    expect(unsentIn(value)).toBeNull()
  },
)
