import sharp from 'sharp'
import type { Worker } from 'tesseract.js'
import type { Box, SourceWord } from '#modules/plans/domain/index.ts'
import { cleanWord, lineOf } from './recognised-lines.ts'
import type { RecognisedLine } from './recognised-lines.ts'
import type { Straight } from './straighten.ts'
import { setLayout } from './workers.ts'

const DOUBTFUL = 0.85
// A second reading less sure than this is no better than the first.
const SURE = 0.7
const MOST_LOOKS = 12
const AROUND = 5

/**
 * Looks again, closer, at doubtful words with figures: a wrong figure in a document's number is worse than a wrong letter.
 * The surer of the two readings counts.
 */
export async function withSecondLooks(
  worker: Worker,
  page: Straight,
  lines: readonly RecognisedLine[],
): Promise<RecognisedLine[]> {
  let looks = 0
  const out: RecognisedLine[] = []
  for (const line of lines) {
    let changed = false
    const words: SourceWord[] = []
    for (const word of line.words) {
      if (looks < MOST_LOOKS && word.confidence < DOUBTFUL && /\d.*\/|\/.*\d|^\d{1,4}[.,;]?$/.test(word.text)) {
        if (looks++ === 0) await setLayout(worker, 'word')
        const again = await look(worker, page, word.box)
        if (again && again.confidence > Math.max(word.confidence, SURE)) {
          words.push({ ...word, ...again })
          changed = true
          continue
        }
      }
      words.push(word)
    }
    out.push(changed ? { ...line, ...lineOf(words), box: line.box } : line)
  }
  return out
}

async function look(worker: Worker, page: Straight, box: Box): Promise<{ text: string; confidence: number } | null> {
  const left = Math.max(0, Math.floor(box.x) - AROUND)
  const top = Math.max(0, Math.floor(box.y) - AROUND)
  const width = Math.min(page.width - left, Math.ceil(box.width) + 2 * AROUND)
  const height = Math.min(page.height - top, Math.ceil(box.height) + 2 * AROUND)
  if (width < 8 || height < 8) return null
  const image = await sharp(page.image)
    .extract({ left, top, width, height })
    .resize({ width: width * 2 })
    .extend({ top: 20, bottom: 20, left: 20, right: 20, background: '#ffffff' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const { data } = await worker.recognize(image, {}, { text: true, blocks: false })
  const text = cleanWord(data.text.trim())
  return /^\S*\d\S*$/.test(text) ? { text, confidence: data.confidence / 100 } : null
}
