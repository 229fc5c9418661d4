import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseSourceDocument } from './reading/stored-document.ts'
import { readPlan } from './reading/read-plan.ts'
import { textDocument } from './reading/text-document.ts'
import { parseEdits, parsePlanReading } from './stored-reading.ts'

const sample = readFileSync('samples/plans/suoi-mau-2026.txt', 'utf8')
const document = textDocument([{ name: 'mau.txt', text: sample }])
const kept = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('a document and its reading come back as they were kept', () => {
  expect(parseSourceDocument(kept(document))).toEqual(kept(document))
  const reading = readPlan(document)
  expect(reading.activities.length).toBeGreaterThan(0)
  expect(parsePlanReading(kept(reading))).toEqual(kept(reading))
})

test('what an officer decided stays beside what was read', () => {
  const reading = readPlan(document)
  const activities = reading.activities.map((activity) => ({ ...activity, assignment: 'requested' }))
  const confirmed = kept({ ...reading, activities, planKind: 'communication' })
  expect(parsePlanReading(confirmed)).toEqual(confirmed)
})

test.each([
  ['a reading without its tasks', () => parsePlanReading(kept({ ...readPlan(document), activities: undefined }))],
  ['a document without pages', () => parseSourceDocument({ files: [] })],
  ['corrections that are a list', () => parseEdits([])],
])('%s is refused', (_, parse) => {
  expect(parse).toThrow(expect.objectContaining({ code: 'value.stored-unfit' }))
})
