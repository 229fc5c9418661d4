import sharp from 'sharp'
import type { Metadata } from 'sharp'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { SourcePage } from '#modules/plans/domain/index.ts'
import type { PagePicture } from '../ocr/recognise.ts'

export const MOST_PIXELS = 100_000_000
const MOST_PAGES = 200
// The short side of A4 at 200 dots an inch; a photo shows the desk around the page, too.
const SCAN_SIDE = 1_654
const PHOTO_SIDE = 1_900

/** Recognises a picture, or the pages of a TIFF. Throws `intake.corrupt`, `intake.image-too-large`. */
export async function readImage(
  bytes: Uint8Array,
  first: number,
  file: number,
  onPage: (done: number, of: number, page: SourcePage) => void,
): Promise<SourcePage[]> {
  const facts = await factsOf(bytes)
  const height = facts.pageHeight ?? facts.height
  if (facts.width * height > MOST_PIXELS)
    throw new DomainError('intake.image-too-large', { megapixels: Math.round((facts.width * height) / 1_000_000) })
  const count = facts.format === 'tiff' ? (facts.pages ?? 1) : 1
  if (count > MOST_PAGES) throw new DomainError('intake.too-many-pages', { pages: count, limit: MOST_PAGES })
  const { recognisePages } = await import('../ocr/recognise.ts')
  return recognisePages(
    count,
    (index) => pictureOf(bytes, facts, index, { number: first + index, file }),
    (done, page) => onPage(done, count, page),
  )
}

async function factsOf(bytes: Uint8Array): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    throw new DomainError('intake.corrupt')
  }
}

async function pictureOf(
  bytes: Uint8Array,
  facts: Metadata,
  page: number,
  place: { number: number; file: number },
): Promise<PagePicture> {
  const side = facts.exif ? PHOTO_SIDE : SCAN_SIDE
  const short = Math.min(facts.width, facts.pageHeight ?? facts.height)
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', page })
      .rotate()
      .flatten({ background: '#ffffff' })
      .grayscale()
      .resize({ width: side, height: side, fit: 'outside', withoutEnlargement: short > SCAN_SIDE * 0.7 })
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true })
    return { ...place, image: data, width: info.width, height: info.height }
  } catch {
    throw new DomainError('intake.corrupt')
  }
}
