import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { PDFiumDocument } from '@hyzyla/pdfium'
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { DomainError } from '#kernel/domain/domain-error.ts'

const DPI = 200
// A page larger than A2 at 200 dots an inch is drawn smaller: a hostile page size must not fill the memory.
const MOST_PIXELS = 16_000_000

export interface Raster {
  image: Buffer
  width: number
  height: number
}

export interface PdfRaster {
  pages: number
  /** In grey at 200 dots an inch, for the recogniser. */
  page(index: number): Promise<Raster>
  /** In colour, so wide, for the eye. */
  coloured(index: number, width: number): Promise<Buffer>
  /** The WASM memory is not collected. */
  close(): void
}

/** Pictures of a PDF's pages. Throws `intake.corrupt`. */
export async function openRaster(bytes: Uint8Array): Promise<PdfRaster> {
  const library = await PDFiumLibrary.init()
  let document: PDFiumDocument
  try {
    document = await library.loadDocument(Buffer.from(bytes))
  } catch {
    library.destroy()
    throw new DomainError('intake.corrupt')
  }
  const draw = async (index: number, scaleFor: (width: number) => number): Promise<{ pixels: Sharp } & Sizes> => {
    const page = document.getPage(index)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const most = Math.sqrt(MOST_PIXELS / Math.max(1, originalWidth * originalHeight))
    const scale = Math.min(scaleFor(originalWidth), most)
    const { data, width, height } = await page.render({ scale, render: async (options) => Buffer.from(options.data) })
    return {
      pixels: sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#fff' }),
      width,
      height,
    }
  }
  return {
    pages: document.getPageCount(),
    async page(index) {
      const { pixels, width, height } = await draw(index, () => DPI / 72)
      return { image: await pixels.grayscale().png({ compressionLevel: 1 }).toBuffer(), width, height }
    },
    async coloured(index, wanted) {
      const { pixels } = await draw(index, (width) => (wanted + 1) / width)
      return pixels.png({ compressionLevel: 1 }).toBuffer()
    },
    close() {
      document.destroy()
      library.destroy()
    },
  }
}

interface Sizes {
  width: number
  height: number
}
