import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { writeDocx } from '#adapters/docx-out/write-docx.ts'
import { readFiles } from '#adapters/intake/read-files.ts'
import { writePdf } from '#adapters/pdf-out/write-pdf.ts'
import { copyOfReading, draftDocument, readPlan, readingOfDraft, textDocument } from '#modules/plans/domain/index.ts'
import type { DraftFacts, PlanDraft, PlanReading } from '#modules/plans/domain/index.ts'
import { INVENTED } from '../support/invented-drafts.ts'

/** Every field of a reading that a plan says by itself. */
const FIELDS = [
  'docType',
  'issuer',
  'commune',
  'number',
  'placeOfIssue',
  'issuedOn',
  'title',
  'period',
  'legalBases',
  'audiences',
  'objectives',
  'requirements',
  'topics',
  'activities',
  'responsibilities',
  'indices',
  'targets',
  'reporting',
  'budgetSource',
  'recipients',
  'signer',
  'truncated',
] as const satisfies readonly (keyof PlanReading)[]

const SAMPLE = { commune: { isSample: true } }
const REAL = { commune: { isSample: false } }
const dir = mkdtempSync(join(tmpdir(), 'loalang-drafts-'))

async function readBack(bytes: Uint8Array, name: string): Promise<PlanReading> {
  const path = join(dir, name)
  writeFileSync(path, bytes)
  return readPlan(await readFiles([{ name, path }]))
}

// Which item of the draft it was is no matter of the paper.
const withoutKeys = (activities: readonly object[]): object[] =>
  activities.map((activity) => ({ ...activity, key: undefined }))

const fieldsOf = (reading: Omit<PlanReading, 'activities'> & { activities: readonly object[] }): object =>
  Object.fromEntries(
    FIELDS.map((field) => [field, field === 'activities' ? withoutKeys(reading.activities) : reading[field]]),
  )

describe('what was written is what is read: the printed file gives the fields that run', () => {
  test.each(INVENTED)('DOCX: %s', async (_name, draft: PlanDraft) => {
    expect(fieldsOf(await readBack(await writeDocx(draftDocument(draft, SAMPLE)), 'ke-hoach.docx'))).toEqual(
      fieldsOf(readingOfDraft(draft)),
    )
  })

  test.each(INVENTED)('PDF: %s', async (_name, draft: PlanDraft) => {
    expect(fieldsOf(await readBack(await writePdf(draftDocument(draft, REAL)), 'ke-hoach.pdf'))).toEqual(
      fieldsOf(readingOfDraft(draft)),
    )
  })
})

const FACTS: DraftFacts = {
  commune: { name: 'Suối Mẫu', kind: 'xa', villageWord: 'thôn', isSample: true },
  year: 2027,
  units: [],
  signer: null,
  twoTiersSince: plainDate('2025-07-01'),
  citedStates: {},
}

/**
 * What an older plan loses on its way through a draft, and why; every other sample keeps all of its fields. Where rows of a
 * table inside the text become an annex, only their origin changes.
 */
const LOST: Readonly<Record<string, readonly string[]>> = {
  // The table of work stands inside the text: it becomes an annex. "Phòng …: Tham mưu bố trí kinh phí" is a unit and its duty.
  'bang-mau-2026': ['activities', 'budgetSource'],
  'giu-cot-mau-2026': ['activities'],
  'giu-thang-mau-2026': ['activities'],
  // The second file of two, alone: it has no head.
  'giu-hai-tep-mau-2024.2': ['docType', 'issuer', 'commune', 'placeOfIssue'],
  // Attached to a decision that is named below its title: as a plan of its own it is not.
  'kem-quyet-dinh-mau-2026': ['placeOfIssue', 'legalBases'],
  // "Ban Tài chính xã: Bố trí kinh phí": as above.
  'tcvn3-mau-2023': ['budgetSource'],
}

const SAMPLES = readdirSync('samples/plans').filter((file) => file.endsWith('.txt'))

describe('an older plan becomes a draft and loses nothing that it says', () => {
  test.each(SAMPLES)('%s', (file) => {
    const document = textDocument([{ name: file, text: readFileSync(`samples/plans/${file}`, 'utf8') }])
    const reading = readPlan(document)
    const again = readingOfDraft(copyOfReading(reading, document, FACTS))
    // Numbers of sections are counted anew.
    const said = (plan: PlanReading, field: (typeof FIELDS)[number]): string =>
      JSON.stringify(
        field === 'activities'
          ? withoutKeys(plan.activities.map((activity) => ({ ...activity, ref: null })))
          : plan[field],
      )
    const lost = FIELDS.filter((field) => field !== 'truncated' && said(reading, field) !== said(again, field))
    expect(lost).toEqual(LOST[file.replace(/\.txt$/, '')] ?? [])
  })
})
