import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { createWorker, OEM } from 'tesseract.js'
import type { Worker } from 'tesseract.js'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Box, SourceLine, SourcePage } from '#modules/plans/domain/index.ts'

const DPI = 200
const POINTS = 72 / DPI
const PAGE_SECONDS = 90

export interface PagePicture {
  number: number
  file: number
  /** PNG or JPEG in grey, about 200 dots an inch. */
  image: Buffer
  width: number
  height: number
}

/** Recognises pictures of pages, several at once, in the order given. */
export async function recognisePages(
  count: number,
  pictureOf: (index: number) => Promise<PagePicture>,
  onPage: (done: number) => void = () => undefined,
): Promise<SourcePage[]> {
  const pages: SourcePage[] = []
  let next = 0
  let done = 0
  const size = Math.max(1, Math.min(count, availableParallelism() - (availableParallelism() > 2 ? 1 : 0), 4))
  await Promise.all(
    Array.from({ length: size }, async () => {
      let worker = await openWorker()
      try {
        for (let index = next++; index < count; index = next++) {
          const picture = await pictureOf(index)
          try {
            pages[index] = await recognisePage(worker, picture)
          } catch {
            // A page that never ends is given up, not the document.
            await worker.terminate()
            worker = await openWorker()
            pages[index] = {
              number: picture.number,
              file: picture.file,
              width: picture.width * POINTS,
              height: picture.height * POINTS,
              origin: 'recognised',
              confidence: 0,
              blocks: [],
            }
          }
          onPage(++done)
        }
      } finally {
        await worker.terminate()
      }
    }),
  )
  return pages
}

async function openWorker(): Promise<Worker> {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'))
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  })
  // Sauvola: the default threshold turns a nearly empty signature page into minutes of noise.
  await worker.setParameters({ thresholding_method: '2', user_defined_dpi: String(DPI) } as Parameters<
    Worker['setParameters']
  >[0])
  return worker
}

async function recognisePage(worker: Worker, picture: PagePicture): Promise<SourcePage> {
  const { data } = await inTime(worker.recognize(picture.image, {}, { text: true, blocks: true }))
  const lines: SourceLine[] = []
  for (const line of (data.blocks ?? []).flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines)) {
    const text = line.text.trim()
    if (text === '') continue
    lines.push({
      kind: 'line',
      text,
      line: 0,
      box: boxOf(line.bbox),
      confidence: line.confidence / 100,
      words: line.words.map((word) => ({ text: word.text, box: boxOf(word.bbox), confidence: word.confidence / 100 })),
    })
  }
  lines.sort((a, b) => (Math.abs(a.box!.y - b.box!.y) < 5 ? a.box!.x - b.box!.x : a.box!.y - b.box!.y))
  return {
    number: picture.number,
    file: picture.file,
    width: picture.width * POINTS,
    height: picture.height * POINTS,
    origin: 'recognised',
    confidence: data.confidence / 100,
    blocks: lines.map((line, index) => ({ ...line, line: index + 1 })),
  }
}

function boxOf(box: { x0: number; y0: number; x1: number; y1: number }): Box {
  return {
    x: box.x0 * POINTS,
    y: box.y0 * POINTS,
    width: (box.x1 - box.x0) * POINTS,
    height: (box.y1 - box.y0) * POINTS,
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DomainError('intake.page-timeout')), PAGE_SECONDS * 1_000)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
