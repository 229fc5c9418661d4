import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import mammoth from 'mammoth'
import { createWorker, OEM } from 'tesseract.js'
import type { Worker } from 'tesseract.js'
import { recogniserCount } from '#adapters/ocr/workers.ts'
import { openRaster } from '#adapters/pdf/rasterise.ts'

/** The text of a DOCX with a common library and nothing more. */
export async function bareDocx(docx: Buffer): Promise<void> {
  await mammoth.extractRawText({ buffer: docx })
}

let workers: Promise<Worker[]> | null = null

/** Milliseconds that as many warm recognisers take for the pages of a scanned PDF, drawing them included and nothing more. */
export async function bareScan(pdf: Uint8Array): Promise<number> {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'))
  workers ??= Promise.all(
    Array.from({ length: recogniserCount() }, async () => {
      const worker = await createWorker('vie', OEM.LSTM_ONLY, {
        langPath: join(data, '4.0.0_best_int'),
        cacheMethod: 'none',
        gzip: true,
      })
      await worker.setParameters({ thresholding_method: '2', user_defined_dpi: '200' } as Parameters<
        Worker['setParameters']
      >[0])
      return worker
    }),
  )
  const ready = await workers
  const started = performance.now()
  const raster = await openRaster(pdf)
  let next = 0
  await Promise.all(
    ready.map(async (worker) => {
      for (let page = next++; page < raster.pages; page = next++)
        await worker.recognize((await raster.page(page)).image, {}, { text: true, blocks: true })
    }),
  )
  raster.close()
  return performance.now() - started
}
