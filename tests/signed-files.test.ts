import { readFileSync } from 'node:fs'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { readSignatures } from '#adapters/pdf-signatures/read-signatures.ts'
import { pdfMoment, signedRanges } from '#adapters/pdf-signatures/signed-ranges.ts'
import { isOfficeSeal, signedState } from '#modules/documents/domain/index.ts'
import { signed, signedAgain, testSigner } from './support/sign-pdf.ts'
import type { TestSigner } from './support/sign-pdf.ts'

const AT = new Date('2027-01-12T03:15:00.000Z')
let leader: TestSigner
let clerk: TestSigner
let plain: Uint8Array
let once: Buffer

beforeAll(async () => {
  leader = testSigner('Trần Văn Mẫu', 'Ủy ban nhân dân xã Suối Mẫu')
  clerk = testSigner('Ủy ban nhân dân xã Suối Mẫu', 'Tỉnh Mẫu Sơn')
  const document = await PDFDocument.create()
  const page = document.addPage([595, 842])
  page.drawText('KE HOACH', { x: 250, y: 700, font: await document.embedFont(StandardFonts.TimesRoman), size: 14 })
  plain = await document.save({ useObjectStreams: false })
  once = await signed(plain, leader, AT)
}, 60_000)

describe('electronic signatures of a PDF', () => {
  test('who signed, when, and that nothing was changed', async () => {
    expect(await readSignatures(once)).toEqual([
      {
        file: 0,
        kind: 'signature',
        name: 'Trần Văn Mẫu',
        organisation: 'Ủy ban nhân dân xã Suối Mẫu',
        position: null,
        issuer: 'Nơi cấp chứng thư Mẫu',
        signedAt: AT.toISOString(),
        timeFrom: 'signer',
        check: 'intact',
        coversWholeFile: true,
      },
    ])
  })

  test('a leader and the seal of the office: both, in the order of signing', async () => {
    const twice = await signedAgain(once, clerk, new Date('2027-01-12T04:00:00.000Z'))
    const signatures = await readSignatures(twice)
    expect(signatures.map((one) => [one.name, one.check, one.coversWholeFile])).toEqual([
      ['Trần Văn Mẫu', 'intact', false],
      ['Ủy ban nhân dân xã Suối Mẫu', 'intact', true],
    ])
    expect(signatures.map(isOfficeSeal)).toEqual([false, true])
    expect(signedState(signatures)).toBe('intact')
    await expect(PDFDocument.load(twice)).resolves.toBeDefined()
  })

  test('a byte changed after signing is seen', async () => {
    const [range] = signedRanges(once)
    const changed = Buffer.from(once)
    const at = once.indexOf('/MediaBox')
    changed[at + 13] = changed[at + 13]! ^ 1
    expect(range!.coversWholeFile).toBe(true)
    const [signature] = await readSignatures(changed)
    expect(signature).toMatchObject({ name: 'Trần Văn Mẫu', check: 'changed' })
    expect(signedState([signature!])).toBe('changed')
  })

  test('a signature that was itself tampered with does not pass', async () => {
    const changed = Buffer.from(once)
    const hex = changed.toString('latin1')
    const at = hex.indexOf('/Contents <') + 11
    const length = signedRanges(once)[0]!.content.length
    // The last bytes that are no padding belong to the signature's own value.
    let last = at + length * 2 - 1
    while (changed[last] === 0x30) last--
    changed[last - 9] = changed[last - 9] === 0x31 ? 0x32 : 0x31
    const [signature] = await readSignatures(changed)
    expect(signature?.check).toBe('changed')
  })

  test('words added behind the signature are told', async () => {
    const signatures = await readSignatures(Buffer.concat([once, Buffer.from('\n99 0 obj\n<< >>\nendobj\n')]))
    expect(signatures[0]).toMatchObject({ check: 'intact', coversWholeFile: false })
    expect(signedState(signatures)).toBe('added-after')
  })

  test('no signature, a forged range, rubbish in its place: nothing is made up', async () => {
    expect(await readSignatures(plain)).toEqual([])
    expect(signedState([])).toBe('unsigned')
    const forged = Buffer.from('%PDF-1.7\n/ByteRange [0 20 99999999 5]\n/ByteRange [0 5 9 3] <ab>')
    expect(await readSignatures(forged)).toEqual([])
    const rubbish = Buffer.from(
      once.toString('latin1').replace(/\/Contents <[\da-f]{20}/, '/Contents <ffffffffffffffffffff'),
      'latin1',
    )
    const [unknown] = await readSignatures(rubbish)
    expect(unknown).toMatchObject({ name: null, check: 'unchecked' })
  })

  test('any other file', async () => {
    expect(await readSignatures(readFileSync('samples/plans/suoi-mau-2026.txt'))).toEqual([])
    expect(pdfMoment("D:20270112101500+07'00'")).toBe('2027-01-12T03:15:00.000Z')
    expect(pdfMoment('D:20279912101500Z')).toBeNull()
    expect(pdfMoment(null)).toBeNull()
  })
})
