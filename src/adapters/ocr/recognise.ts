import type { Worker } from 'tesseract.js'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Box, SourceBlock, SourcePage } from '#modules/plans/domain/index.ts'
import { numbered } from '../intake/numbered.ts'
import { withNumerals } from './numerals.ts'
import { recognisePage } from './recognise-page.ts'
import type { RecognisedPage } from './recognise-page.ts'
import { straighten } from './straighten.ts'
import type { Straight } from './straighten.ts'
import { giveBack, recogniserCount, takeRecogniser, uprightTurn } from './workers.ts'

const POINTS = 72 / 200
const PAGE_SECONDS = 120
// Good pages come out at 0.9 and more, blurred ones at 0.75; a page that stands on its head is below this.
const UPSIDE_DOWN = 0.7

export interface PagePicture {
  number: number
  file: number
  /** PNG or JPEG in grey, about 200 dots an inch. */
  image: Buffer
  width: number
  height: number
}

/** Recognises pictures of pages, several at once, in the order given. `onPage` is told of each page that is done. */
export async function recognisePages(
  count: number,
  pictureOf: (index: number) => Promise<PagePicture>,
  onPage: (done: number, page: SourcePage) => void = () => undefined,
): Promise<SourcePage[]> {
  const pages: SourcePage[] = []
  let next = 0
  let done = 0
  await Promise.all(
    Array.from({ length: Math.min(count, recogniserCount()) }, async () => {
      let worker = await takeRecogniser()
      for (let index = next++; index < count; index = next++) {
        const picture = await pictureOf(index)
        try {
          pages[index] = await inTime(readPicture(worker, picture))
        } catch {
          // A page that never ends is given up, not the document.
          await worker.terminate()
          worker = await takeRecogniser()
          pages[index] = pageOf(picture, 0, [])
        }
        onPage(++done, pages[index]!)
      }
      giveBack(worker)
    }),
  )
  withNumerals(pages)
  return pages
}

async function readPicture(worker: Worker, picture: PagePicture): Promise<SourcePage> {
  let straight = await straighten(picture.image)
  let read = await recognisePage(worker, straight)
  if (read.confidence < UPSIDE_DOWN && straight.turned % 180 === 0) {
    const turn = await uprightTurn(picture.image)
    if (turn) {
      straight = await straighten(picture.image, turn)
      read = await recognisePage(worker, straight)
    }
  } else if (read.confidence < UPSIDE_DOWN) {
    const other = await straighten(picture.image, (straight.turned + 180) % 360)
    const again = await recognisePage(worker, other)
    if (again.confidence > read.confidence) [straight, read] = [other, again]
  }
  return pageFrom(picture, straight, read)
}

function pageFrom(picture: PagePicture, straight: Straight, read: RecognisedPage): SourcePage {
  const place = (box: Box): Box => inPoints(straight.back(box))
  const blocks = read.blocks.map((block) =>
    block.kind === 'line'
      ? {
          ...block,
          box: place(block.box),
          words: block.words.map((word) => ({ ...word, box: place(word.box) })),
          ...(block.gapAbove ? { gapAbove: block.gapAbove * POINTS } : {}),
        }
      : {
          ...block,
          box: place(block.box!),
          rows: block.rows.map((row) =>
            row.map((cell) => ({
              ...cell,
              ...(cell.box ? { box: place(cell.box) } : {}),
              lines: cell.lines.map((line) => ({
                ...line,
                box: place(line.box!),
                words: (line.words ?? []).map((word) => ({ ...word, box: place(word.box) })),
              })),
            })),
          ),
        },
  )
  const page = pageOf({ ...picture, ...straight.upright }, read.confidence, numbered(blocks))
  return straight.turned === 0 ? page : { ...page, turned: straight.turned }
}

function pageOf(picture: Omit<PagePicture, 'image'>, confidence: number, blocks: SourceBlock[]): SourcePage {
  return {
    number: picture.number,
    file: picture.file,
    width: picture.width * POINTS,
    height: picture.height * POINTS,
    origin: 'recognised',
    confidence,
    blocks,
  }
}

function inPoints(box: Box): Box {
  return { x: box.x * POINTS, y: box.y * POINTS, width: box.width * POINTS, height: box.height * POINTS }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DomainError('intake.page-timeout')), PAGE_SECONDS * 1_000)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
