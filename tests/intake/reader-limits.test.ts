import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskPagePictures } from '#adapters/intake/page-pictures.ts'
import { coolDown, readInChild } from '#adapters/intake/read-in-child.ts'
import type { SourceDocument } from '#modules/plans/domain/index.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { toScan } from '../../eval/render/to-scan.ts'
import { SOUND_PLAN, docxOf, docxWithBody, hugePng, soundPdf } from './hostile-files.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loalang-limits-'))
})
afterAll(async () => {
  coolDown()
  await rm(folder, { recursive: true, force: true })
})

async function file(name: string, bytes: Uint8Array | string): Promise<{ name: string; path: string }> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return { name, path }
}

async function stillReads(): Promise<void> {
  const { reading } = await readInChild({ files: [await file('tot.txt', SOUND_PLAN)] })
  expect(reading.number).toBe('17/KH-UBND')
}

test('a reader that runs out of script memory dies alone', async () => {
  const heavy = await file(
    'nang.docx',
    await docxOf(docxWithBody('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(400_000))),
  )
  await expect(readInChild({ files: [heavy], limits: { memoryMb: 40 } })).rejects.toThrow('intake.failed')
  await stillReads()
})

test('a reader that holds too much memory beside its scripts is ended', async () => {
  const scan = await file('quet.pdf', await toScan(soundPdf()))
  await expect(readInChild({ files: [scan], limits: { processMb: 90 } })).rejects.toThrow('intake.too-heavy')
  expect(sentenceFor('intake.too-heavy', {})).toMatch(/bộ nhớ/)
  await stillReads()
})

test('a reader that takes too long is ended, and so is one that says nothing', async () => {
  const scan = await file('quet-lau.pdf', await toScan(soundPdf()))
  await expect(readInChild({ files: [scan], limits: { milliseconds: 150 } })).rejects.toThrow('intake.timeout')
  await expect(readInChild({ files: [scan], limits: { silentMilliseconds: 60 } })).rejects.toThrow('intake.timeout')
  await stillReads()
})

test('a reading that is put aside ends at once', async () => {
  const stop = new AbortController()
  const scan = await file('dung.pdf', await toScan(soundPdf()))
  const reading = readInChild({ files: [scan], signal: stop.signal, onProgress: () => stop.abort() })
  await expect(reading).rejects.toThrow('intake.stopped')
  await stillReads()
})

test('more files than readers wait their turn; all are read', async () => {
  const text = await file('nhieu.txt', SOUND_PLAN)
  const all = await Promise.all(Array.from({ length: 6 }, () => readInChild({ files: [text] })))
  expect(all.map(({ reading }) => reading.number)).toEqual(Array.from({ length: 6 }, () => '17/KH-UBND'))
})

test('the pages of a scan are shown as they are read', async () => {
  const parts: SourceDocument[] = []
  const scan = await file('tung-trang.pdf', await toScan(soundPdf()))
  const { document } = await readInChild({ files: [scan], onPartial: (part) => parts.push(part.document) })
  expect(parts.length).toBeGreaterThan(0)
  expect(parts[0]!.pages[0]!.blocks.length).toBeGreaterThan(5)
  expect(document.pages).toHaveLength(1)
})

test('pictures of pages are drawn apart and kept; a hostile file has none', async () => {
  const places: Record<string, string> = {
    pdf: (await file('trang.pdf', soundPdf())).path,
    png: (await file('lon.png', hugePng(20_000, 10_000))).path,
    txt: (await file('chu.txt', SOUND_PLAN)).path,
    junk: (await file('rac.pdf', '%PDF-1.4 rac')).path,
  }
  const kept = join(folder, 'pictures')
  const pictures = diskPagePictures(kept, { path: (sha256) => places[sha256]! })
  const first = await pictures.picture({ sha256: 'pdf' }, 1)
  expect(first).toMatchObject({ mediaType: 'image/webp', width: 1_100 })
  expect(first!.image.subarray(8, 12).toString()).toBe('WEBP')
  await rm(places['pdf']!)
  expect((await pictures.picture({ sha256: 'pdf' }, 1))?.height).toBe(first!.height)
  for (const sha256 of ['png', 'txt', 'junk']) expect(await pictures.picture({ sha256 }, 1)).toBeNull()
})
