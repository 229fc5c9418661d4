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
const FIGURES = /\d.*\/|\/.*\d|^\d{1,4}[.,;]?$/
const WITH_FIGURE = /^\S*\d\S*$/
// "II." comes out as "LH." or "H.".
const NUMERAL_LIKE = /^[IVXLHTl1|]{1,5}[.,]?$/
const NUMERAL = /^(?:I{1,3}|IV|VI{0,3}|IX|X)\.?$/
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
    for (const [at, word] of line.words.entries()) {
      const isNumeral = at === 0 && line.words.length > 1 && NUMERAL_LIKE.test(word.text)
      if (looks < MOST_LOOKS && word.confidence < DOUBTFUL && (isNumeral || FIGURES.test(word.text))) {
        if (looks++ === 0) await setLayout(worker, 'word')
        const again = await look(worker, page, word.box)
        const isKind = again && (isNumeral ? NUMERAL : WITH_FIGURE).test(again.text)
        if (again && isKind && again.confidence > Math.max(word.confidence, SURE)) {
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
  return text === '' ? null : { text, confidence: data.confidence / 100 }
}
