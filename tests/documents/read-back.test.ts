import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDocx } from '#adapters/docx-out/write-docx.ts'
import { readFiles } from '#adapters/intake/read-files.ts'
import { writePdf } from '#adapters/pdf-out/write-pdf.ts'
import type { OfficialDocument } from '#modules/documents/domain/index.ts'
import { readPlan } from '#modules/plans/domain/index.ts'
import type { PlanReading } from '#modules/plans/domain/index.ts'
import { samplePlan } from '../support/official-documents.ts'

const ISSUED: OfficialDocument = { ...samplePlan(), isSample: false }
ISSUED.head = { ...ISSUED.head, number: '5', issuedOn: '2027-02-05' }
const UNISSUED: OfficialDocument = { ...samplePlan(), isSample: false }

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loalang-read-back-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function readBack(document: OfficialDocument, ending: 'docx' | 'pdf'): Promise<PlanReading> {
  const path = join(folder, `plan.${ending}`)
  writeFileSync(path, await (ending === 'docx' ? writeDocx : writePdf)(document))
  return readPlan(await readFiles([{ name: `plan.${ending}`, path }]))
}

test.each(['docx', 'pdf'] as const)('what we printed as %s is read with the same fields', async (ending) => {
  const reading = await readBack(ISSUED, ending)
  expect(reading).toMatchObject({
    issuer: 'Ủy ban nhân dân xã Suối Mẫu',
    number: '05/KH-UBND',
    placeOfIssue: 'Suối Mẫu',
    issuedOn: '2027-02-05',
    title: 'Tuyên truyền cải cách hành chính năm 2027 trên địa bàn xã Suối Mẫu',
    signer: { name: 'Nguyễn Văn Mẫu', position: 'CHỦ TỊCH' },
  })
  // A law without a number is no basis that can be told from another.
  expect(reading.legalBases).toMatchObject([{ number: '12/KH-UBND', issuedOn: '2027-01-05' }])
  expect(reading.recipients).toEqual(['UBND tỉnh Mẫu', 'Thường trực Đảng ủy xã', 'Lưu: VT, VHXH'])
  const annex = reading.activities.filter((activity) => activity.origin === 'appendix')
  expect(annex).toHaveLength(15)
  expect(annex[9]).toMatchObject({
    lead: ['Phòng Văn hóa - Xã hội'],
    coordinating: ['Trung tâm Phục vụ hành chính công'],
    products: ['Bản tin, chuyên mục phát thanh'],
  })
})

test.each(['docx', 'pdf'] as const)('number and day left blank stay blank when %s is read', async (ending) => {
  const reading = await readBack(UNISSUED, ending)
  expect(reading.number).toBe(null)
  expect(reading.issuedOn).toBe('2027-01')
})
