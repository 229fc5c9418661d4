import type { Run, Words } from '../official-document.ts'
import { printable } from './printable.ts'

/** Words as lines of runs, cleaned; `prefix` is printed before the first. Empty words are one empty line. */
export function linesOf(words: Words, prefix = ''): Run[][] {
  const runs = typeof words === 'string' ? [{ text: words }] : words
  const lines: Run[][] = [[]]
  for (const run of prefix ? [{ text: `${prefix} ` }, ...runs] : runs) {
    printableWithin(run.text)
      .split('\n')
      .forEach((text, index) => {
        if (index > 0) lines.push([])
        if (text !== '') lines.at(-1)!.push({ ...run, text })
      })
  }
  return lines
}

/** What a block says, without its looks. */
export function plainOf(lines: readonly (readonly Run[])[]): string {
  return lines.map((line) => line.map((run) => run.text).join('')).join('\n')
}

// Spaces at the edge of a run part it from its neighbour.
function printableWithin(text: string): string {
  const before = /^[ \t]/.test(text) ? ' ' : ''
  const after = text.trim() !== '' && /[ \t]$/.test(text) ? ' ' : ''
  return `${before}${printable(text)}${after}`
}
