import type { SourcePage } from '#modules/plans/domain/index.ts'

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
const PROPER = /^(I{1,3}|IV|VI{0,3}|IX|X)\.\s/
// What recognisers make of strokes side by side: "II." comes out as "LH.", "H." or "1I.".
const GARBLED = /^[IVXLHTl1|]{1,5}[.,]\s+(?=\p{Lu})/u
const DOUBTFUL = 0.6

/** Puts the number of a main heading right where the recogniser was unsure of it and the headings before leave no doubt. */
export function withNumerals(pages: readonly SourcePage[]): void {
  let last = 0
  for (const page of pages) {
    for (const block of page.blocks) {
      if (block.kind !== 'line') continue
      const proper = PROPER.exec(block.text)
      if (proper) last = NUMERALS.indexOf(proper[1]!) + 1
      else if (last > 0 && last < NUMERALS.length && isDoubtful(block) && GARBLED.test(block.text)) {
        block.text = block.text.replace(GARBLED, `${NUMERALS[last]}. `)
        last++
      }
    }
  }
}

function isDoubtful(line: { words?: { confidence: number; text: string }[] }): boolean {
  const first = line.words?.[0]
  return first !== undefined && first.confidence < DOUBTFUL && !/^\d+[.,]?$/.test(first.text)
}
