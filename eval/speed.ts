import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPlan, textDocument } from '#modules/plans/domain/index.ts'

const SAMPLE = join(import.meta.dirname, '..', 'samples', 'plans', 'dong-mau-2024.txt')
const CHARACTERS_A_PAGE = 2_600

export interface ReadingSpeed {
  pages: number
  runs: number
  /** Milliseconds of the middle and of the slowest run, the reader warm. */
  median: number
  slowest: number
}

/**
 * How long a warm reader takes for a text of so many pages: a sample plan whose duties go on until it is as long.
 * `garbled` takes its marks away, as a recogniser without Vietnamese does, so that every word is to be put right.
 */
export async function readingSpeed(pages = 10, runs = 9, garbled = false): Promise<ReadingSpeed> {
  const printed = lengthened(await readFile(SAMPLE, 'utf8'), pages * CHARACTERS_A_PAGE)
  const text = garbled ? withoutMarks(printed) : printed
  const document = textDocument([{ name: 'speed', text }])
  for (let warm = 0; warm < 3; warm++) readPlan(document)
  const times = Array.from({ length: runs }, () => {
    const started = performance.now()
    readPlan(document)
    return performance.now() - started
  }).sort((left, right) => left - right)
  return { pages, runs, median: times[Math.floor(runs / 2)]!, slowest: times.at(-1)! }
}

function lengthened(text: string, length: number): string {
  const at = text.indexOf('\nTrên đây là')
  const duties = text.slice(text.indexOf('1. Các ban, ngành, đoàn thể xã'), at)
  let middle = ''
  for (let number = 10; text.length + middle.length < length; number++)
    middle += `\n${duties.replace(/^(\d)\. /gm, (_, one: string) => `${number}${one}. `)}`
  return text.slice(0, at) + middle + text.slice(at)
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}
