import { expect, test } from 'vitest'
import type { DraftChange } from '../../domain/drafting/index.ts'
import { keptIn, queued, toldIn } from './draft-news.ts'

const set = (path: string, value: string): DraftChange => ({ op: 'set', path, value })
const add: DraftChange = { op: 'add', list: 'bases', key: 'k1', after: null, value: {} }

test('typing on in one place is one change', () => {
  expect(['T', 'Tu', 'Tuy'].reduce<DraftChange[]>((queue, text) => queued(queue, set('title', text)), [])).toEqual([
    set('title', 'Tuy'),
  ])
})

test('what was typed before an item came or went keeps its place', () => {
  const queue = [set('title', 'a'), add, set('title', 'b')].reduce<DraftChange[]>(queued, [])
  expect(queue).toEqual([set('title', 'a'), add, set('title', 'b')])
})

test.each(['<!doctype html>', 'null', '{"version":"1"}', '{"version":1,"changes":[{"op":"steal"}]}'])(
  'what cannot be read is nothing: %s',
  (stored) => {
    expect(keptIn(stored)).toBeNull()
  },
)

test('what is kept comes back as it was', () => {
  expect(keptIn(JSON.stringify({ version: 3, changes: [add] }))).toEqual({ version: 3, changes: [add] })
})

test('a sign-in page is no news', () => {
  expect(toldIn({ type: 'redirect', location: '/dang-nhap' })).toBeNull()
  expect(toldIn({ version: 2 })).toEqual({ version: 2, conflicts: [], news: [] })
})
