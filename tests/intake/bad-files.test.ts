import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coolDown, readInChild } from '#adapters/intake/read-in-child.ts'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { sentenceFor } from '#i18n/errors.ts'
import {
  SOUND_PLAN,
  circularPdf,
  compoundFile,
  docxOf,
  docxWithBody,
  encryptedPdf,
  hugePng,
  longPdf,
  lying,
  selfDrawingPdf,
  soundDocx,
  soundPdf,
  zipOf,
} from './hostile-files.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loalang-bad-'))
})
afterAll(async () => {
  coolDown()
  await rm(folder, { recursive: true, force: true })
})

async function read(name: string, bytes: Uint8Array | string) {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return readInChild({ files: [{ name, path }] })
}

async function refusal(name: string, bytes: Uint8Array | string): Promise<{ code: string; sentence: string }> {
  try {
    await read(name, bytes)
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, sentence: sentenceFor(error.code, error.facts) }
    throw error
  }
  throw new Error(`${name} was read`)
}

const paragraphs = (count: number): string => '<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>'.repeat(count)
const ENTITIES =
  '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'

const REFUSED: [name: string, code: string, make: () => Uint8Array | string | Promise<Uint8Array>][] = [
  ['rong.docx', 'intake.empty', () => ''],
  ['trang.txt', 'intake.empty', () => ' \r\n\t '],
  ['chuong-trinh.pdf', 'intake.unknown-kind', () => Buffer.from(`MZ\u0000\u0001${'\u0000'.repeat(400)}`, 'latin1')],
  ['trang-web.docx', 'intake.unknown-kind', () => '<!DOCTYPE html><html><body>Kế hoạch</body></html>'],
  ['co-byte-khong.txt', 'intake.unknown-kind', () => `${'Kế hoạch '.repeat(2_000)}\u0000 số 1`],
  ['rat-dai.txt', 'intake.text-too-long', () => 'Kế hoạch tuyên truyền '.repeat(760_000)],
  ['bang-tinh.docx', 'intake.not-docx', () => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<a/>' })],
  ['mat-khau.pdf', 'intake.encrypted', encryptedPdf],
  ['mat-khau.docx', 'intake.encrypted', () => compoundFile('EncryptionInfo', 'EncryptedPackage')],
  ['la.doc', 'intake.unknown-kind', () => compoundFile('Workbook')],
  ['cut.docx', 'intake.corrupt', async () => (await soundDocx()).subarray(0, 3_000)],
  ['hong.docx', 'intake.corrupt', () => docxOf('<w:document><w:body><w:p></w:body>')],
  ['cut.pdf', 'intake.corrupt', () => soundPdf().subarray(0, 400)],
  ['macro.docm', 'intake.macros', () => docxOf(docxWithBody(paragraphs(3)), { 'word/vbaProject.bin': 'x' })],
  ['500-trang.pdf', 'intake.too-many-pages', () => longPdf(500)],
  [
    'bom.docx',
    'intake.bomb',
    () => docxOf(Buffer.concat([Buffer.from(docxWithBody('')), Buffer.alloc(200_000_000, 32)])),
  ],
  ['bom-noi-doi.docx', 'intake.corrupt', async () => lying(await docxOf(Buffer.alloc(80_000_000, 32)), 1_000)],
  [
    'nhieu-muc.docx',
    'intake.bomb',
    () => zipOf(Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`a${at}`, 'x']))),
  ],
  ['thuc-the.docx', 'intake.corrupt', () => docxOf(docxWithBody('<w:p><w:r><w:t>&c;</w:t></w:r></w:p>', ENTITIES))],
  [
    'thuc-the-ngoai.docx',
    'intake.corrupt',
    () => docxOf(docxWithBody('<w:p/>', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
  ],
  [
    'thuc-the-giau.docx',
    'intake.corrupt',
    () =>
      docxOf(
        docxWithBody('<w:p/>', `<!--${' '.repeat(9_000)}--><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>`),
      ),
  ],
  ['long-nhau.docx', 'intake.bomb', () => docxOf(docxWithBody('<w:sdt>'.repeat(5_000) + '</w:sdt>'.repeat(5_000)))],
  ['vong-tron.pdf', 'intake.corrupt', circularPdf],
  ['tu-goi.pdf', 'intake.no-words', selfDrawingPdf],
  ['anh-lon.png', 'intake.image-too-large', () => hugePng(20_000, 10_000)],
  ['anh-hong.jpg', 'intake.corrupt', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 2, 3, 4])],
  ['anh.heic', 'intake.heic', () => Buffer.from(`\u0000\u0000\u0000\u0018ftypheic${'\u0000'.repeat(60)}`, 'latin1')],
  [
    'anh-trang.png',
    'intake.no-words',
    () =>
      sharp({ create: { width: 900, height: 1_200, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
  ],
]

test.each(REFUSED)('%s is refused: %s', async (name, code, make) => {
  const found = await refusal(name, await make())
  expect(found.code).toBe(code)
  expect(found.sentence).toContain(name)
  expect(found.sentence).not.toContain('intake.')
})

test('a zip whose entries point out of it is refused and nothing is written there', async () => {
  const zip = await docxOf(docxWithBody(paragraphs(1)), { 'word/xx/xx/evil.txt': 'x' })
  const names = Buffer.from(zip.toString('latin1').replaceAll('word/xx/xx/evil.txt', '../../../../evil.txt'), 'latin1')
  expect((await refusal('duong-dan.docx', names)).code).toBe('intake.corrupt')
})

test('a truncated photo is refused', async () => {
  const photo = await sharp({ create: { width: 1_200, height: 1_600, channels: 3, background: '#ccc' } })
    .jpeg()
    .toBuffer()
  expect((await refusal('cut.jpg', photo.subarray(0, photo.length * 0.6))).code).toBe('intake.corrupt')
})

test('a sound file under a wrong name is read for what it is', async () => {
  expect((await read('ke-hoach.pdf', await soundDocx())).reading.number).toBe('17/KH-UBND')
  expect((await read('ke-hoach.docx', soundPdf())).reading.number).toBe('17/KH-UBND')
  expect((await read('ke-hoach.jpg', SOUND_PLAN)).reading.number).toBe('17/KH-UBND')
})

test('control characters and halves of letters do not come through', async () => {
  const { document } = await read('dieu-khien.txt', SOUND_PLAN.replace('Phát thanh', 'Phát\u0001\u0007 thanh'))
  expect(JSON.stringify(document)).not.toMatch(/\\u00(?:0[0-8]|1[0-9a-f])|\\ud[89a-f]/)
})
