import { expect, test } from 'vitest'
import { fieldsOfForm } from '../domain/index.ts'
import { entriesOf } from './form-entries.ts'

test('what is put back into the form is what was in it', () => {
  const fields = {
    occurrenceIds: ['a', 'b'],
    happenedOn: '2026-03-05',
    title: 'Họp thôn',
    place: 'Nhà văn hóa',
    note: '',
    unitId: 'u',
    doneBy: '',
    villageIds: ['v1', 'v2'],
    topics: ['T06'],
    audiences: [],
    shows: 'adults' as const,
    hasConsent: true,
    counts: [{ unit: 'luot-nguoi' as const, value: 12.5, source: 'list' as const }],
    links: ['https://a.vn'],
  }
  const entries = entriesOf(fields)
  const all = (name: string): string[] => entries.filter(([key]) => key === name).map(([, value]) => value)
  expect(fieldsOfForm({ get: (name) => all(name)[0] ?? '', all })).toEqual(fields)
})
