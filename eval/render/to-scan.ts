import sharp from 'sharp'
import { openRaster } from '#adapters/pdf/rasterise.ts'
import { picturesAsPdf } from './to-pdf.ts'
import { seeded } from './seeded.ts'

export interface ScanFaults {
  /** Degrees clockwise. */
  turn: number
  blur: number
  /** Spread of the noise, 0..255. */
  noise: number
  jpeg: number
  /** How much lighter the ink is, 0..1. */
  fade: number
}

const OFFICE_SCAN: ScanFaults = { turn: 1, blur: 0.7, noise: 14, jpeg: 70, fade: 0.15 }

/** Pages of a PDF as JPEG pictures of a 200-dpi office scanner: turned to either side, blurred, faded, noisy. The same in every run. */
export async function scansOf(pdf: Uint8Array, faults: ScanFaults = OFFICE_SCAN, seed = 11): Promise<Buffer[]> {
  const raster = await openRaster(pdf)
  const random = seeded(seed)
  const pages: Buffer[] = []
  try {
    for (let at = 0; at < raster.pages; at++) {
      const page = await raster.page(at)
      const turned = sharp(page.image)
        .rotate(faults.turn * (at % 2 === 0 ? 1 : -1), { background: '#ffffff' })
        .blur(Math.max(0.3, faults.blur))
        .grayscale()
      const { data, info } = await turned.raw().toBuffer({ resolveWithObject: true })
      const noisy = Buffer.from(data.map((value) => grain(value, faults, random)))
      pages.push(
        await sharp(noisy, { raw: { width: info.width, height: info.height, channels: 1 } })
          .extract({
            left: Math.floor((info.width - page.width) / 2),
            top: Math.floor((info.height - page.height) / 2),
            width: page.width,
            height: page.height,
          })
          .jpeg({ quality: faults.jpeg })
          .toBuffer(),
      )
    }
  } finally {
    raster.close()
  }
  return pages
}

/** The same as one PDF without text. */
export async function toScan(pdf: Uint8Array, faults: ScanFaults = OFFICE_SCAN, seed = 11): Promise<Buffer> {
  const images = await scansOf(pdf, faults, seed)
  const pages = await Promise.all(
    images.map(async (image) => {
      const { width, height } = await sharp(image).metadata()
      return { image, width: (width * 72) / 200, height: (height * 72) / 200 }
    }),
  )
  return picturesAsPdf(pages)
}

function grain(value: number, faults: ScanFaults, random: () => number): number {
  const faded = 255 - (255 - value) * (1 - faults.fade)
  return Math.max(0, Math.min(255, faded - 6 + (random() + random() - 1) * faults.noise * 1.7))
}
