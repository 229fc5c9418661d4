import { editDistance } from '#kernel/domain/edit-distance.ts'
import type { PlanReading } from '#modules/plans/domain/index.ts'
import { filledValues } from './filled-values.ts'
import { wordsOf } from './likeness.ts'
import { SURE } from './judge.ts'
import { digits } from './score.ts'

/** A value whose place does not show it. */
export interface Unheld {
  path: string
  value: string
  quote: string | null
}

/**
 * Values whose place does not hold them. A place holds a value when its quote contains, folded,
 *  - `number`: its digits, and the letters of its sign;
 *  - a date (`issuedOn`): its year, and its month and day as numbers;
 *  - `period`: the year printed there (a plan of a half-year or quarter prints the rest in words);
 *  - `issuer`: the words after "Ủy ban nhân dân", which may be printed "UBND" or in capitals;
 *  - `timing`: its words, without the column names "Triển khai", "Hoàn thành" that the reading puts before them;
 *  - `indices`: its letters ("PAR-INDEX" holds "PAR INDEX");
 *  - `reporting`: the words of its period that matter ("khó khăn, vướng mắc": one of them);
 *  - every other text: its words, in order.
 * A `number` that is read with doubt may differ from the quote in letters of its sign, one for one, never in its figures.
 * In a text that the reading calls a bad scan, two words are the same when a third of their letters at most differ,
 * two words may stand glued, and a quarter of a value's words may be missing: the spelling offered is a proposal beside the printed line.
 */
export function unheldValues(reading: PlanReading): Unheld[] {
  const garbled = reading.warnings.some((warning) => warning.code === 'bad-scan')
  return filledValues(reading).flatMap(({ path, value }) => {
    const place = reading.provenance[path]
    const quote = place?.quote ?? null
    const isProposal = (place?.confidence ?? 1) < SURE && /(?:^|\.)number$/.test(path)
    const isHeld = quote !== null && (holds(path, value, quote, garbled) || (isProposal && holdsMisread(value, quote)))
    return isHeld ? [] : [{ path, value, quote }]
  })
}

function holdsMisread(number: string, quote: string): boolean {
  const [, figures = '', letters = ''] = /^([\d/]+)(.*)$/.exec(number) ?? []
  return (quote.match(/\d[\d/]*[-/\p{L}\d]+/gu) ?? []).some(
    (printed) =>
      printed.startsWith(figures) &&
      editDistance(digits(printed.slice(figures.length)), digits(letters), 2) <= Math.floor(letters.length / 4),
  )
}

/** True when the quote shows the value of that path; see `unheldValues` for what that means. */
export function holds(path: string, value: string, quote: string, garbled: boolean): boolean {
  const printed = wordsOf(quote)
  const inOrder = (text: string): boolean =>
    runsThrough(wordsOf(text), garbled ? apart(printed, wordsOf(text)) : printed, garbled)
  if (/(?:^|\.)number$/.test(path)) return digits(quote).includes(digits(value)) || (garbled && inOrder(value))
  if (/issuedOn$/.test(path)) return value.split('-').every((part) => numbersOf(quote).has(Number(part)))
  if (/^period\./.test(path)) return numbersOf(quote).has(Number(value.slice(0, 4)))
  if (/issuer$/.test(path)) return inOrder(value) || inOrder(value.replace(/^Ủy ban nhân dân/iu, 'UBND'))
  if (/\.timing$/.test(path)) return anyOrder(value.replace(/Triển khai:|Hoàn thành:/g, ''), printed, garbled)
  if (/^indices/.test(path)) return digits(quote).includes(digits(value)) || garbled
  if (/^reporting/.test(path)) return wordsOf(value).some((word) => printed.some((other) => near(word, other, garbled)))
  return inOrder(value)
}

function numbersOf(text: string): Set<number> {
  return new Set((text.match(/\d+/g) ?? []).map(Number))
}

function anyOrder(value: string, printed: readonly string[], garbled: boolean): boolean {
  const words = wordsOf(value)
  const held = words.filter((word) => printed.some((other) => near(word, other, garbled))).length
  return held >= words.length * (garbled ? 0.75 : 1)
}

// Longest run of words that both have in the same order.
function runsThrough(words: readonly string[], printed: readonly string[], garbled: boolean): boolean {
  let previous = new Array<number>(printed.length + 1).fill(0)
  for (const word of words) {
    const row = [0]
    printed.forEach((other, at) => {
      row.push(near(word, other, garbled) ? previous[at]! + 1 : Math.max(previous[at + 1]!, row[at]!))
    })
    previous = row
  }
  return previous.at(-1)! >= words.length * (garbled ? 0.75 : 1)
}

// A bad scan loses spaces: "Kehoach" shows both words of "Kế hoạch".
function apart(printed: readonly string[], words: readonly string[]): string[] {
  return printed.flatMap((word) => {
    const at = words.findIndex((first, index) => first + (words[index + 1] ?? '') === word && index + 1 < words.length)
    return at < 0 ? [word] : [words[at]!, words[at + 1]!]
  })
}

function near(left: string, right: string, garbled: boolean): boolean {
  if (left === right) return true
  if (!garbled) return false
  const allowed = Math.max(1, Math.floor(Math.max(left.length, right.length) / 3))
  return editDistance(left, right, allowed) <= allowed
}
