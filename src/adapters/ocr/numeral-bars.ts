import sharp from 'sharp'
import type { Box, SourceWord } from '#modules/plans/domain/index.ts'
import { lineOf } from './recognised-lines.ts'
import type { RecognisedLine } from './recognised-lines.ts'

// Between the feet, above and below the crossbar of an H; both, so that a leaning stroke is none.
const BANDS = [
  { from: 0.17, to: 0.42 },
  { from: 0.58, to: 0.82 },
]
const FULL = 0.8
const AROUND = 4
// Recognisers lose a stroke of "III." and say they are sure; "II." comes out as "H." or "LH.".
const AT_START = /^[IHLl1|T]{1,5}[.,]?$/
const FIGURE = /^[1-9I][.,]$|^\d+$/
const AFTER_QUARTER = /^(I{1,3}|[HL]|1{1,3}|[HL][IL]|[IL][HL])(?=$|[.,;:/)]|[-–])/

interface Picture {
  image: Buffer
  width: number
  height: number
}

/** Counts the strokes of Roman numerals of strokes alone (I, II, III) in the picture: at the start of a line and after "quý". */
export async function withCountedNumerals(page: Picture, lines: readonly RecognisedLine[]): Promise<RecognisedLine[]> {
  const out: RecognisedLine[] = []
  for (const line of lines) {
    const words: SourceWord[] = []
    for (const [at, word] of line.words.entries()) words.push(await counted(page, line.words, at, word))
    const isChanged = words.some((word, at) => word !== line.words[at])
    out.push(isChanged ? { ...line, ...lineOf(words), box: line.box } : line)
  }
  return out
}

async function counted(page: Picture, words: readonly SourceWord[], at: number, word: SourceWord): Promise<SourceWord> {
  const next = words[at + 1]?.text ?? ''
  if (at > 0 && /^quý$/iu.test(words[at - 1]!.text)) {
    const read = AFTER_QUARTER.exec(word.text)?.[1]
    const bars = read === undefined ? null : await barsIn(page, word.box)
    if (!read || !bars || read === 'I'.repeat(bars)) return word
    return { ...word, text: 'I'.repeat(bars) + word.text.slice(read.length) }
  }
  if (at > 0 || !AT_START.test(word.text) || FIGURE.test(word.text) || !/^\p{Lu}/u.test(next)) return word
  const bars = await barsIn(page, word.box)
  // One stroke may be a figure as well.
  if (!bars || (bars === 1 && !/^[IL][.,]?$/.test(word.text))) return word
  const text = `${'I'.repeat(bars)}.`
  return text === word.text ? word : { ...word, text }
}

/** How many upright strokes a word begins with, 1 to 3; null where something else comes before a fourth, or nothing is clear. */
export async function barsIn(page: Picture, box: Box): Promise<number | null> {
  const left = Math.max(0, Math.floor(box.x) - AROUND)
  const top = Math.max(0, Math.floor(box.y))
  const width = Math.min(page.width - left, Math.ceil(box.width) + 2 * AROUND)
  const height = Math.min(page.height - top, Math.ceil(box.height))
  if (width < 4 || height < 12) return null
  const { data, info } = await sharp(page.image)
    .extract({ left, top, width, height })
    .grayscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return leadingBars(data, info.width, info.height, info.channels)
}

/** The same on the grey values of a picture of one word. */
export function leadingBars(grey: Uint8Array, width: number, height: number, channels = 1): number | null {
  const rows = Array.from({ length: height }, (_, y) => y).filter((y) =>
    BANDS.some(({ from, to }) => y >= height * from && y < height * to),
  )
  const at = (x: number, y: number): number => grey[(y * width + x) * channels]!
  let [dark, light] = [255, 0]
  for (const y of rows)
    for (let x = 0; x < width; x++) {
      dark = Math.min(dark, at(x, y))
      light = Math.max(light, at(x, y))
    }
  const ink = (dark + light) / 2
  if (light - dark < 60) return null
  const share = Array.from({ length: width }, (_, x) => {
    let inked = 0
    for (const y of rows) if (at(x, y) < ink) inked++
    return inked / rows.length
  })
  const runs = runsOf(share)
  const widths = runs.map((run) => run.width)
  const bars = runs.findIndex((run, index) => run.full < FULL || run.width > widths[0]! * 1.7 || farFrom(runs, index))
  const count = bars < 0 ? runs.length : bars
  return count >= 1 && count <= 3 ? count : null
}

interface Run {
  from: number
  width: number
  /** The largest share of ink in a column of it. */
  full: number
}

function runsOf(share: readonly number[]): Run[] {
  const runs: Run[] = []
  share.forEach((part, x) => {
    if (part < 0.15) return
    const last = runs.at(-1)
    if (last && x === last.from + last.width) {
      last.width++
      last.full = Math.max(last.full, part)
    } else runs.push({ from: x, width: 1, full: part })
  })
  return runs
}

// Strokes of one numeral stand evenly.
function farFrom(runs: readonly Run[], index: number): boolean {
  if (index < 2) return false
  const step = runs[1]!.from - runs[0]!.from
  return runs[index]!.from - runs[index - 1]!.from > step * 1.5
}
