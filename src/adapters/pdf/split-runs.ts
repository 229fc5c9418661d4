import type { Grid } from './ruled-tables.ts'
import type { TextRun } from './text-lines.ts'

/** Runs cut where a ruling line of their table runs through them: narrow cells may be one run in the file. */
export function splitAtEdges(runs: readonly TextRun[], grid: Grid): TextRun[] {
  return runs.flatMap((run) => {
    const middle = run.box.y + run.box.height / 2
    const edges = grid.cells
      .filter((cell) => middle > cell.box.y && middle < cell.box.y + cell.box.height)
      .map((cell) => cell.box.x)
      .filter((edge) => edge > run.box.x + run.size * 0.4 && edge < run.box.x + run.box.width - run.size * 0.4)
      .sort((a, b) => a - b)
    return cut(run, [...new Set(edges)])
  })
}

function cut(run: TextRun, edges: readonly number[]): TextRun[] {
  const parts: TextRun[] = []
  let rest = run
  for (const edge of edges) {
    const at = placeOf(rest, edge)
    if (at <= 0 || at >= rest.text.length) continue
    const [text, tail] = [rest.text.slice(0, at), rest.text.slice(at)]
    const end = rest.box.x + rest.box.width
    const x = Math.max(edge, rest.box.x + (rest.box.width * wide(text)) / wide(rest.text))
    parts.push({ ...rest, text: text.trimEnd(), box: { ...rest.box, width: Math.min(x, edge) - rest.box.x } })
    rest = { ...rest, text: tail.trimStart(), box: { ...rest.box, x, width: Math.max(1, end - x) } }
  }
  return [...parts, rest].filter((part) => part.text !== '')
}

// A space, a change of case or a year followed by a figure nearby is the likeliest border.
function placeOf(run: TextRun, edge: number): number {
  const share = ((edge - run.box.x) / run.box.width) * wide(run.text)
  let guess = 0
  while (guess < run.text.length && wide(run.text.slice(0, guess + 1)) <= share) guess++
  for (let off = 0; off <= 4; off++) {
    for (const at of [guess - off, guess + off]) {
      if (at > 0 && isBorder(run.text.slice(0, at), run.text.slice(at))) return at
    }
  }
  // A long word may simply stick out of its cell.
  return -1
}

function isBorder(before: string, after: string): boolean {
  return (
    /^\s/.test(after) ||
    /\s$/.test(before) ||
    (/[\p{Ll}\d]$/u.test(before) && /^\p{Lu}/u.test(after)) ||
    (/(?:^|\D)(?:19|20)\d\d$/.test(before) && /^\d/.test(after)) ||
    (/\p{Lu}{2}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after))
  )
}

// Widths of letters in a roman typeface, roughly.
function wide(text: string): number {
  let sum = 0
  for (const letter of text) {
    if (/[ilj.,:;/|()[\]tf\s'-]/.test(letter)) sum += 0.3
    else if (/[mwMW]/.test(letter)) sum += 0.8
    else sum += /\p{Lu}/u.test(letter) ? 0.68 : 0.48
  }
  return sum
}
