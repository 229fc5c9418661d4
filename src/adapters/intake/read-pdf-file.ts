import type { SourcePage } from '#modules/plans/domain/index.ts'

export interface PdfProgress {
  stage: 'read' | 'recognise'
  page: number
  of: number
  /** A page whose words are final. */
  ready?: SourcePage
}

/** Pages of a PDF; what is only a picture is recognised. A text layer that cannot be trusted is kept where the picture gives less. */
export async function readPdfFile(
  bytes: Uint8Array,
  first: number,
  file: number,
  onProgress: (progress: PdfProgress) => void,
): Promise<SourcePage[]> {
  const { readPdf } = await import('../pdf/read-pdf.ts')
  const found = await readPdf(bytes, first, file, (page, of, read) =>
    onProgress({ stage: 'read', page, of, ...(read.isPicture ? {} : { ready: read.page }) }),
  )
  const pictures = found.flatMap((item, index) => (item.isPicture ? [index] : []))
  if (pictures.length === 0) return found.map((item) => item.page)
  const { openRaster } = await import('../pdf/rasterise.ts')
  const { recognisePages } = await import('../ocr/recognise.ts')
  const raster = await openRaster(bytes)
  try {
    const recognised = await recognisePages(
      pictures.length,
      async (at) => ({ number: first + pictures[at]!, file, ...(await raster.page(pictures[at]!)) }),
      (page, ready) => onProgress({ stage: 'recognise', page, of: pictures.length, ready }),
    )
    pictures.forEach((index, at) => {
      const layer = found[index]!.page
      found[index]!.page = isBetter(recognised[at]!, layer) ? recognised[at]! : layer
    })
  } finally {
    raster.close()
  }
  return found.map((item) => item.page)
}

const POOR = 0.5

function isBetter(recognised: SourcePage, layer: SourcePage): boolean {
  return layer.blocks.length === 0 || (recognised.blocks.length > 0 && recognised.confidence >= POOR)
}
