/** What a printed line tells about the rows of a table. */
export interface RowHint {
  /** The number that stands where numbers of rows stand; null on other lines. */
  ordinal: string | null
  /** True where the line begins with a capital or a figure: a cell may begin here. */
  opens: boolean
}

/**
 * The line with which every row begins. Numbers stand on the first line of their row or, set in its middle, further down:
 * then the row begins with the first line after the number before that opens a cell.
 */
export function rowStarts(lines: readonly RowHint[]): number[] {
  const numbered = lines.flatMap((line, at) => (line.ordinal === null ? [] : [at]))
  if (numbered.length === 0) return []
  if (numbered[0] === 0) return numbered
  return numbered.map((at, index) => {
    if (index === 0) return 0
    for (let line = numbered[index - 1]! + 1; line < at; line++) if (lines[line]!.opens) return line
    return at
  })
}

const STROKES: Record<string, string> = {
  L: '1',
  l: '1',
  I: '1',
  i: '1',
  S: '5',
  s: '5',
  B: '8',
  O: '0',
  o: '0',
  Z: '2',
}

/** The number of a row at the beginning of a line and the words after it; a misread figure ("L", "S") counts where a bar or space parts it off. */
export function ordinalOf(text: string): { ordinal: string; rest: string } | null {
  const found = /^\s*(\d{1,2}|[LlIiSsBZ])\s*(?:[.)](?=\s|\p{L})|\||\s(?=\s*\S)|$)\s*\|?\s*/u.exec(text)
  if (!found) return null
  const printed = found[1]!
  if (!/\d/.test(printed) && !/\|/.test(found[0])) return null
  return { ordinal: STROKES[printed] ?? printed, rest: text.slice(found[0].length) }
}
