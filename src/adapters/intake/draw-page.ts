import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { MOST_PIXELS } from './read-image.ts'
import { sniff } from './sniff.ts'

const WIDTH = 1_100

export interface DrawnPage {
  image: Buffer
  width: number
  height: number
}

/** One page (1-based) of a PDF or a picture, upright, for the eye. Null where the file has no pages to draw. */
export async function drawPage(path: string, page: number, turned: number): Promise<DrawnPage | null> {
  const bytes = new Uint8Array(await readFile(path))
  const kind = sniff(bytes)
  if (kind !== 'pdf' && kind !== 'image') return null
  const source = kind === 'pdf' ? await pdfPage(bytes, page) : page === 1 ? await pictureOf(bytes) : null
  if (!source) return null
  const { data, info } = await sharp(source, { limitInputPixels: MOST_PIXELS })
    .rotate(turned)
    .resize({ width: WIDTH, withoutEnlargement: true })
    .webp({ quality: 72 })
    .toBuffer({ resolveWithObject: true })
  return { image: data, width: info.width, height: info.height }
}

async function pdfPage(bytes: Uint8Array, page: number): Promise<Buffer | null> {
  const { openRaster } = await import('../pdf/rasterise.ts')
  const raster = await openRaster(bytes)
  try {
    return page <= raster.pages ? await raster.coloured(page - 1, WIDTH) : null
  } finally {
    raster.close()
  }
}

// Two steps: an EXIF turn and a turn of ours cannot both be asked of one pipeline.
async function pictureOf(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .rotate()
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 1 })
    .toBuffer()
}
