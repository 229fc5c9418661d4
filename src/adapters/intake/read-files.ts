import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { composed } from '#kernel/domain/vietnamese.ts'
import { textDocument } from '#modules/plans/domain/index.ts'
import type { SourceDocument, SourceFile, SourcePage } from '#modules/plans/domain/index.ts'
import { readDocx } from '../docx/read-docx.ts'
import { MOST_PIXELS } from './read-image.ts'
import { decodeText, sniff } from './sniff.ts'

export interface InputFile {
  name: string
  path: string
}

export interface ReadProgress {
  page: number
  of: number | null
  stage: 'open' | 'read' | 'recognise'
}

/** Turns the files of one plan into a document. Throws `DomainError` `intake.…` with the name of the file that cannot be read. */
export async function readFiles(
  files: readonly InputFile[],
  onProgress: (progress: ReadProgress) => void = () => undefined,
): Promise<SourceDocument> {
  const document: SourceDocument = { files: [], pages: [] }
  for (const [index, file] of files.entries()) {
    try {
      await readInto(document, file, index, onProgress)
    } catch (error) {
      if (error instanceof DomainError) throw new DomainError(error.code, { ...error.facts, name: file.name })
      if (
        error instanceof Error &&
        'code' in error &&
        (error.code === 'ENOENT' || error.code === 'EACCES' || error.code === 'EISDIR')
      )
        throw new DomainError('intake.cannot-open', { name: file.name })
      throw error
    }
  }
  if (!document.pages.some((page) => page.blocks.length > 0))
    throw new DomainError('intake.no-words', { name: files[0]?.name })
  return document
}

async function readInto(
  document: SourceDocument,
  file: InputFile,
  index: number,
  onProgress: (progress: ReadProgress) => void,
): Promise<void> {
  const bytes = new Uint8Array(await readFile(file.path))
  const kind = sniff(bytes)
  const first = document.pages.length + 1
  if (kind === 'doc') throw new DomainError('intake.old-doc')
  const source: SourceFile = { name: file.name, kind }
  if (kind === 'text') {
    const part = textDocument([{ name: file.name, text: decodeText(bytes) }])
    if (part.files[0]?.legacyEncoding) source.legacyEncoding = part.files[0].legacyEncoding
    document.pages.push(...part.pages.map((page, at) => ({ ...page, number: first + at, file: index })))
  } else if (kind === 'docx') document.pages.push(await readDocx(bytes, first, index))
  else if (kind === 'pdf') document.pages.push(...(await readPdfPages(bytes, first, index, onProgress)))
  else document.pages.push(...(await readImage(bytes, first, index, onProgress)))
  document.files.push(source)
}

async function readPdfPages(
  bytes: Uint8Array,
  first: number,
  file: number,
  onProgress: (progress: ReadProgress) => void,
): Promise<SourcePage[]> {
  const { readPdf } = await import('../pdf/read-pdf.ts')
  const found = await readPdf(bytes, first, file, (page, of) => onProgress({ page, of, stage: 'read' }))
  const pictures = found.flatMap((item, index) => (item.isPicture ? [index] : []))
  if (pictures.length === 0) return found.map((item) => item.page)
  const { openRaster } = await import('../pdf/rasterise.ts')
  const { recognisePages } = await import('../ocr/recognise.ts')
  const raster = await openRaster(bytes)
  try {
    const recognised = await recognisePages(
      pictures.length,
      async (at) => ({ number: first + pictures[at]!, file, ...(await raster.page(pictures[at]!)) }),
      (done) => onProgress({ page: done, of: pictures.length, stage: 'recognise' }),
    )
    pictures.forEach((index, at) => {
      found[index]!.page = recognised[at]!
    })
  } finally {
    raster.close()
  }
  refuseUnreadable(found.map((item) => item.page))
  return found.map((item) => item.page)
}

async function readImage(
  bytes: Uint8Array,
  first: number,
  file: number,
  onProgress: (progress: ReadProgress) => void,
): Promise<SourcePage[]> {
  const { recognisePages } = await import('../ocr/recognise.ts')
  const facts = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new DomainError('intake.corrupt')
    })
  if (facts.width * facts.height > MOST_PIXELS)
    throw new DomainError('intake.image-too-large', {
      megapixels: Math.round((facts.width * facts.height) / 1_000_000),
    })
  const made = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .rotate()
    .flatten({ background: '#ffffff' })
    .grayscale()
    .resize({ width: 1_700, withoutEnlargement: facts.width > 1_200 })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new DomainError('intake.corrupt')
    })
  const pages = await recognisePages(
    1,
    async () => ({ number: first, file, image: made.data, width: made.info.width, height: made.info.height }),
    (page) => onProgress({ page, of: 1, stage: 'recognise' }),
  )
  refuseUnreadable(pages)
  return pages
}

// Below this a recogniser's words are noise: a better scan is asked for (measured: garbage 4-8 %, bad pages 76 %).
const WORST = 0.35

function refuseUnreadable(pages: readonly SourcePage[]): void {
  const recognised = pages.filter((page) => page.origin === 'recognised')
  if (
    recognised.length > 0 &&
    recognised.every((page) => page.confidence < WORST && composed(JSON.stringify(page.blocks)).length > 200)
  )
    throw new DomainError('intake.bad-scan')
}
