import { expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { STANDARD_AUDIENCES, STANDARD_TOPICS, catalogue, coverageOf, inForceOn } from './index.ts'

test('forty topics, each code once, each worded short', () => {
  expect(STANDARD_TOPICS.map((topic) => topic.code)).toEqual(
    Array.from({ length: 40 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`),
  )
  expect(new Set(STANDARD_AUDIENCES.map((entry) => entry.code)).size).toBe(STANDARD_AUDIENCES.length)
  for (const entry of STANDARD_TOPICS) expect(entry.label.length, entry.code).toBeLessThanOrEqual(52)
})

test('two-tier government is no topic before 1/7/2025; a commune renames, ends and adds', () => {
  const own = [
    { code: 'T26', label: 'ISO', from: null, to: plainDate('2025-12-31') },
    { code: 'X1', label: 'Chuyện làng', from: plainDate('2026-01-01'), to: null },
  ]
  const codes = (day: string) => inForceOn(catalogue('topic', own), plainDate(day)).map((entry) => entry.code)
  expect(codes('2025-06-30')).not.toContain('T10')
  expect(codes('2025-07-01')).toEqual(expect.arrayContaining(['T10', 'T26']))
  expect(codes('2026-03-01')).not.toContain('T26')
  expect(codes('2026-03-01')).toContain('X1')
  expect(catalogue('topic', own).find((entry) => entry.code === 'T26')?.label).toBe('ISO')
})

test('what was never spoken about stands first, then what has most gaps', () => {
  const entries = catalogue('topic', []).filter((entry) => ['T05', 'T06', 'T07'].includes(entry.code))
  const results = [
    { month: 1, codes: ['T06', 'T05'] },
    { month: 2, codes: ['T06'] },
    { month: 5, codes: ['T05'] },
  ]
  expect(coverageOf(entries, results, 3).map((row) => [row.code, row.total, row.gaps])).toEqual([
    ['T07', 0, 3],
    ['T05', 2, 2],
    ['T06', 2, 1],
  ])
})
