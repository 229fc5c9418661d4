import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Command } from '#kernel/server/command.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { shippedId } from '#modules/legislation/domain/index.ts'
import {
  attachFile,
  checkCitations,
  citedOne,
  closeDocument,
  confirmDocument,
  correctDocument,
  endForce,
  findDocument,
  importDocuments,
  listDocuments,
  pickDocuments,
  recordDocument,
  relateDocuments,
  reopenDocument,
  unrelateDocuments,
} from '#modules/legislation/server/index.ts'
import { testCommune } from './support/commune.ts'
import type { TestCommune } from './support/commune.ts'

let home: TestCommune

beforeAll(async () => {
  home = await testCommune()
}, 60_000)
afterAll(async () => {
  await home.readings.stop()
  await home.app.db.destroy()
})

function act<Schema extends z.ZodType, Output>(command: Command<Schema, Output>, input: z.input<Schema>) {
  return execute(home.app, command, input, home.officer)
}

const find = (id: string) => ask(home.app, findDocument, { id }, home.officer)

let nth = 100
/** A document of the commune's own that no other test has. */
async function entered(over: Partial<z.input<typeof recordDocument.input>> = {}): Promise<string> {
  nth += 1
  const { id } = await act(recordDocument, {
    kind: 'Quyết định',
    number: `${nth}/QĐ-UBND`,
    issuedOn: '5/1/2026',
    issuer: 'UBND tỉnh Mẫu Sơn',
    subject: 'về việc mẫu',
    ...over,
  })
  return id
}

const R76 = shippedId(60)
const OLD_R76 = shippedId(61)
const D20 = shippedId(21)
const D42 = shippedId(29)

describe('what is shipped', () => {
  test('76/NQ-CP is two documents: the number alone asks which, the year or the day tells', async () => {
    const cited = { kind: 'Nghị quyết', number: '76/NQ-CP', issuer: 'Chính phủ' }
    const which = await ask(home.app, citedOne, { ...cited, issuedOn: null }, home.officer)
    expect(which.choices.map((one) => one.documentId).sort()).toEqual([R76, OLD_R76].sort())
    const one = await ask(home.app, citedOne, { ...cited, issuedOn: '2021-07-15' }, home.officer)
    expect(one.choices.map((choice) => choice.documentId)).toEqual([R76])
  })

  test('picking 20/2008 shows that 92/2017 amended it, and prints it so', async () => {
    const [choice] = await ask(home.app, pickDocuments, { words: '20/2008' }, home.officer)
    expect(choice?.state).toMatchObject({ state: 'amended', isWarning: false })
    expect(choice?.sentence).toBe(
      'Căn cứ Nghị định số 20/2008/NĐ-CP ngày 14 tháng 02 năm 2008 của Chính phủ về tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính; được sửa đổi, bổ sung bởi Nghị định số 92/2017/NĐ-CP ngày 07 tháng 8 năm 2017',
    )
  })

  test('a plan that cites what was replaced is warned on the day, not before', async () => {
    const cited = [
      { kind: 'Nghị định', number: '42/2022/NĐ-CP', issuedOn: null, issuer: 'Chính phủ' },
      { kind: 'Kế hoạch', number: '9/KH-UBND', issuedOn: null, issuer: null },
    ]
    const [replaced, none] = await ask(home.app, checkCitations, { citations: cited, on: '2026-07-01' }, home.officer)
    expect(replaced).toMatchObject({ found: 'one', documentId: D42 })
    expect(replaced?.state?.sentence).toBe(
      'Nghị định số 42/2022/NĐ-CP đã được thay thế bởi Nghị định số 224/2026/NĐ-CP từ 01/07/2026.',
    )
    expect(none?.found).toBe('none')
    const [before] = await ask(home.app, checkCitations, { citations: cited, on: '2026-06-30' }, home.officer)
    expect(before?.state?.isWarning).toBe(false)
  })

  test('the list begins with what needs checking and finds without diacritics', async () => {
    const { documents, toCheck } = await ask(home.app, listDocuments, {}, home.officer)
    expect(toCheck).toBeGreaterThan(10)
    expect(documents.slice(0, toCheck).every((one) => one.needsChecking)).toBe(true)
    const found = await ask(home.app, listDocuments, { words: 'cai cach tong the' }, home.officer)
    expect(found.documents.map((one) => one.id)).toEqual([R76])
  })
})

describe('what the commune says about a shipped document', () => {
  test('stands over what was shipped, and both are kept', async () => {
    const before = await find(shippedId(65))
    await act(correctDocument, { ...details(before), id: before.id, issuedOn: '23/6/2022', note: 'Đã mở bản gốc' })
    const after = await find(before.id)
    expect(after).toMatchObject({
      issuedOn: '2022-06-23',
      note: 'Đã mở bản gốc',
      needsChecking: false,
      origin: 'shipped',
      shipped: { issuedOn: '2022' },
    })
  })

  test('an entry that was looked up needs no more checking', async () => {
    expect((await find(D20)).needsChecking).toBe(false)
    const id = shippedId(75)
    expect((await find(id)).needsChecking).toBe(true)
    await act(confirmDocument, { id })
    expect(await find(id)).toMatchObject({ needsChecking: false, checkedOn: '2026-02-02', shipped: null })
  })
})

describe('documents of the commune', () => {
  test('one number twice: the same year is refused, another year is asked about', async () => {
    const id = await entered({ number: '01/KH-UBND', kind: 'Kế hoạch' })
    expect((await find(id)).issuedOn).toBe('2026-01-05')
    const again = { kind: 'Kế hoạch', number: '01/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh Mẫu Sơn' }
    await expect(act(recordDocument, { ...again, issuedOn: '9/9/2026' })).rejects.toMatchObject({
      code: 'legislation.same-document',
    })
    await expect(act(recordDocument, { ...again, issuedOn: '9/9/2025' })).rejects.toMatchObject({
      code: 'legislation.same-number',
    })
    await act(recordDocument, { ...again, issuedOn: '9/9/2025', isOther: true })
    await act(recordDocument, { ...again, issuedOn: '9/9/2026', issuer: 'UBND xã Suối Mẫu' })
  })

  test.each(['31/02/2026', '2026-13', '32/1/2026', 'hôm qua'])('“%s” is no day', async (issuedOn) => {
    await expect(entered({ issuedOn })).rejects.toMatchObject({ code: 'input.invalid' })
  })

  test('what ends before it begins is refused', async () => {
    await expect(entered({ inForceFrom: '1/3/2026', inForceTo: '1/2/2026' })).rejects.toMatchObject({
      code: 'legislation.ends-before-start',
    })
  })

  test('no document replaces itself or what replaced it, however long the way', async () => {
    const [first, second, third] = [await entered(), await entered(), await entered()]
    await expect(act(relateDocuments, { fromId: first, kind: 'amends', toId: first })).rejects.toMatchObject({
      code: 'legislation.relates-to-itself',
    })
    await act(relateDocuments, { fromId: second, kind: 'replaces', toId: first, on: '2026-01-10' })
    const last = await act(relateDocuments, { fromId: third, kind: 'replaces', toId: second })
    await expect(act(relateDocuments, { fromId: first, kind: 'replaces', toId: third })).rejects.toMatchObject({
      code: 'legislation.circle',
    })
    expect((await find(first)).state.state).toBe('replaced')
    await act(unrelateDocuments, { id: last.id })
    await act(relateDocuments, { fromId: first, kind: 'replaces', toId: third })
  })

  test('ended, taken back, closed and opened again', async () => {
    const id = await entered()
    await act(endForce, { id, on: '2026-01-31' })
    expect((await find(id)).state.state).toBe('expired')
    await act(endForce, { id, on: null })
    expect((await find(id)).state.state).toBe('in-force')
    await act(closeDocument, { id, reason: 'ghi nhầm' })
    const number = (await find(id)).number
    expect(await ask(home.app, pickDocuments, { words: number }, home.officer)).toEqual([])
    await act(reopenDocument, { id })
    expect(await ask(home.app, pickDocuments, { words: number }, home.officer)).toHaveLength(1)
  })

  test('a file is PDF or DOCX, and its bytes are named by their hash', async () => {
    const id = await entered()
    const sha256 = await home.store.put(new TextEncoder().encode('%PDF-1.4 mẫu'))
    const file = { name: 'quyet-dinh-mau.pdf', size: 12, sha256 }
    await expect(act(attachFile, { id, file: { ...file, mediaType: 'image/png' } })).rejects.toMatchObject({
      code: 'legislation.not-a-paper',
    })
    await act(attachFile, { id, file: { ...file, mediaType: 'application/pdf' } })
    expect((await find(id)).file).toMatchObject({ name: 'quyet-dinh-mau.pdf', sha256 })
    await act(attachFile, { id, file: null })
    expect((await find(id)).file).toBeNull()
  })

  test('many at once: what is there stays as it is', async () => {
    const one = { kind: 'Công văn', number: '900/SNV-CCHC', issuedOn: '2/2/2026', issuer: 'Sở Nội vụ', subject: null }
    const known = { kind: 'Nghị định', number: '20/2008/NĐ-CP', issuedOn: '2008', issuer: null, subject: null }
    const result = await act(importDocuments, { documents: [one, one, known], source: 'Danh sách mẫu' })
    expect(result).toEqual({ added: 1, known: 2 })
  })
})

function details(document: Awaited<ReturnType<typeof find>>) {
  const { kind, number, issuedOn, issuer, subject, inForceFrom, inForceTo, source, note, link } = document
  return { kind, number, issuedOn, issuer, subject, inForceFrom, inForceTo, source, note, link }
}
