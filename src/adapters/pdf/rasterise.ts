import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { PDFiumDocument } from '@hyzyla/pdfium'
import sharp from 'sharp'

const DPI = 200

export interface Raster {
  image: Buffer
  width: number
  height: number
}

/** Pictures of a PDF's pages in grey at 200 dots an inch. Close it: the WASM memory is not collected. */
export async function openRaster(bytes: Uint8Array): Promise<{ page(index: number): Promise<Raster>; close(): void }> {
  const library = await PDFiumLibrary.init()
  const document: PDFiumDocument = await library.loadDocument(Buffer.from(bytes))
  return {
    async page(index) {
      const rendered = await document
        .getPage(index)
        .render({ scale: DPI / 72, render: async (options) => Buffer.from(options.data) })
      const { width, height } = rendered
      const image = await sharp(rendered.data, { raw: { width, height, channels: 4 } })
        .flatten({ background: '#ffffff' })
        .grayscale()
        .png({ compressionLevel: 1 })
        .toBuffer()
      return { image, width, height }
    },
    close() {
      document.destroy()
      library.destroy()
    },
  }
}
