import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFiles } from '#adapters/intake/read-files.ts'
import { readPlan } from '#modules/plans/domain/index.ts'
import type { PlanReading } from '#modules/plans/domain/index.ts'
import { printedPlan } from '../../eval/render/printed-plan.ts'
import { toDocx } from '../../eval/render/to-docx.ts'
import { toPdf } from '../../eval/render/to-pdf.ts'
import { toScan } from '../../eval/render/to-scan.ts'
import { PLAN_WITH_TABLE } from './plan-with-table.ts'

let folder: string
let asText: PlanReading
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loalang-forms-'))
  asText = await read(PLAN_WITH_TABLE)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(bytes: Uint8Array | string): Promise<PlanReading> {
  const path = join(folder, 'plan')
  await writeFile(path, bytes)
  return readPlan(await readFiles([{ name: 'plan', path }]))
}

const essence = (reading: PlanReading) => ({
  number: reading.number,
  issuedOn: reading.issuedOn,
  title: reading.title,
  signer: reading.signer?.name,
  recipients: reading.recipients,
  bases: reading.legalBases.map((base) => base.number),
  activities: reading.activities.map(({ title, lead, coordinating, timing, products }) => ({
    title,
    lead,
    coordinating,
    timing: timing.text,
    products,
  })),
})

const plan = printedPlan(PLAN_WITH_TABLE)

test('the text itself gives twelve activities', () => {
  expect(asText.activities).toHaveLength(12)
  expect(asText.activities.every((activity) => activity.lead.length > 0)).toBe(true)
})

test.each([
  ['DOCX with typed numbers', () => toDocx(plan, 'typed')],
  ['DOCX with automatic numbers', () => toDocx(plan, 'automatic')],
  ['PDF whose table repeats its heading', async () => toPdf(plan)],
  ['PDF whose table goes on without a heading', async () => toPdf(plan, false)],
])('%s is read like the text', async (_, make) => {
  expect(essence(await read(await make()))).toEqual(essence(asText))
})

test('a scan is read like the text, a few letters aside', async () => {
  const scan = essence(await read(await toScan(toPdf(plan, false))))
  const text = essence(asText)
  expect(scan.number).toBe(text.number)
  expect(scan.issuedOn).toBe(text.issuedOn)
  expect(scan.signer).toBe(text.signer)
  expect(scan.recipients).toHaveLength(text.recipients.length)
  expect(scan.activities).toHaveLength(12)
  const same = scan.activities.filter((activity, at) => activity.lead.join() === text.activities[at]!.lead.join())
  expect(same.length).toBeGreaterThanOrEqual(11)
}, 240_000)
