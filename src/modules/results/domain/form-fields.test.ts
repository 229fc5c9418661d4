import { expect, test } from 'vitest'
import { countOf, fieldsOfForm } from './form-fields.ts'

test.each([
  ['45', 45],
  ['1.250', 1250],
  ['1.234.567', 1234567],
  ['12,5', 12.5],
  ['2.5', 2.5],
  [' 3 418 ', 3418],
  ['45 người', Number.NaN],
  ['-3', Number.NaN],
  ['', Number.NaN],
])('“%s” is %d', (text, value) => expect(countOf(text)).toBe(value))

test('empty rows are left out, each number keeps its own unit and source', () => {
  const values: Record<string, string[]> = {
    occurrence: ['o1'],
    also: ['o2'],
    value: ['45', '', '3'],
    unit: ['luot-nguoi', 'bai', 'buoi'],
    source: ['list', 'count', 'count'],
    village: ['v1', 'v2'],
    hasConsent: ['on'],
    shows: ['adults'],
  }
  const fields = fieldsOfForm({ get: (name) => values[name]?.[0] ?? '', all: (name) => values[name] ?? [] })
  expect(fields.occurrenceIds).toEqual(['o1', 'o2'])
  expect(fields.counts).toEqual([
    { unit: 'luot-nguoi', value: 45, source: 'list' },
    { unit: 'buoi', value: 3, source: 'count' },
  ])
  expect(fields).toMatchObject({ villageIds: ['v1', 'v2'], shows: 'adults', hasConsent: true, links: [] })
})
