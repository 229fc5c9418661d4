import type { SourcePage } from '#modules/plans/domain/index.ts'

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
const PROPER = /^(I{1,3}|IV|VI{0,3}|IX|X)\.\s/
// What recognisers make of strokes side by side: "II." comes out as "LH.", "H." or "1I.".
const GARBLED = /^[IVXLHTl1|]{1,5}[.,]\s+(?=\p{Lu})/u
const DOUBTFUL = 0.6

/** Puts the number of a main heading right where the recogniser was unsure of it and the headings before leave no doubt. */
export function withNumerals(pages: readonly SourcePage[]): void {
  const lines = pages.flatMap((page) => page.blocks).filter((block) => block.kind === 'line')
  let last = 0
  for (const [at, line] of lines.entries()) {
    const proper = PROPER.exec(line.text)
    if (isDoubtful(line) && (proper || GARBLED.test(line.text)) && opensFigures(lines, at))
      line.text = line.text.replace(/^\S+/, '1.')
    else if (proper) last = NUMERALS.indexOf(proper[1]!) + 1
    else if (last > 0 && last < NUMERALS.length && isDoubtful(line) && GARBLED.test(line.text)) {
      line.text = line.text.replace(GARBLED, `${NUMERALS[last]}. `)
      last++
    }
  }
}

// The next heading with a figure or numeral is "2.": what stands above it is "1.", whatever its stroke was taken for.
function opensFigures(lines: readonly { text: string }[], at: number): boolean {
  const next = lines.slice(at + 1).find((line) => /^\d{1,2}\.\s/.test(line.text) || PROPER.test(line.text))
  return next !== undefined && /^2\.\s/.test(next.text)
}

function isDoubtful(line: { words?: { confidence: number; text: string }[] }): boolean {
  const first = line.words?.[0]
  return first !== undefined && first.confidence < DOUBTFUL && !/^\d+[.,]?$/.test(first.text)
}
