import type { Piece } from './flow.ts'
import { foldInPlace } from './folded.ts'
import { rowStarts } from './text-rows.ts'
import type { CellPart, TextGrid } from './text-grid.ts'

interface Run {
  from: number
  to: number
  text: string
}

const LEAST_COLUMNS = 4

/** Cells of a table whose columns stand apart by empty space all the way down; null where they do not. */
export function cellsByGutter(heading: readonly Piece[], body: readonly Piece[]): TextGrid | null {
  const lines = [...heading, ...body].map((piece) => ({ piece, runs: runsOf(piece) }))
  // A heading may span the columns below it.
  const columns = columnsOf(lines.slice(heading.length).map((line) => line.runs))
  if (columns.length < LEAST_COLUMNS) return null
  const cells = lines.map(({ piece, runs }) =>
    columns.map(([from, to]): CellPart | null => {
      const text = runs
        .filter((run) => run.from < to && run.to > from)
        .map((run) => run.text)
        .join(' ')
      return text === '' ? null : { piece, text }
    }),
  )
  const head = cells.slice(0, heading.length)
  if (!/^(?:s?tt|so tt)$/.test(foldInPlace(head.map((line) => line[0]?.text ?? '').join('')).trim())) return null
  const rest = cells.slice(heading.length)
  const starts = rowStarts(
    rest.map((line) => ({
      ordinal: /^(?:\d{1,2}|[IVX]{1,4})[.)]?$/.test(line[0]?.text ?? '') ? line[0]!.text : null,
      opens: /^[\p{Lu}\d]/u.test(line.slice(1).find((cell) => cell !== null)?.text ?? ''),
    })),
  )
  if (starts.length < 2) return null
  const row = (from: number, to: number, all: (CellPart | null)[][]): CellPart[][] =>
    columns.map((_, column) => all.slice(from, to).flatMap((line) => line[column] ?? []))
  return {
    rows: [
      row(0, head.length, head),
      ...starts.map((start, index) => row(start, starts[index + 1] ?? rest.length, rest)),
    ],
    confidence: 0.85,
  }
}

// Words parted by one space stand together; bars are empty space.
function runsOf(piece: Piece): Run[] {
  const places = piece.printed ?? piece.text
  const words = piece.text.split(/\s{2,}|\s*\|\s*/).filter((text) => text.trim() !== '')
  const runs: Run[] = []
  for (const found of places.matchAll(/[^\s|](?:[^\s|]|\s(?=[^\s|]))*/g))
    runs.push({ from: found.index, to: found.index + found[0].length, text: found[0] })
  return runs.length === words.length ? runs.map((run, at) => ({ ...run, text: words[at]!.trim() })) : runs
}

// Columns are what lies between gutters; a single line in thirty may reach into one.
function columnsOf(lines: readonly (readonly Run[])[]): [number, number][] {
  const width = Math.max(0, ...lines.flatMap((runs) => runs.map((run) => run.to)))
  const filled = new Array<number>(width).fill(0)
  for (const runs of lines) for (const run of runs) for (let at = run.from; at < run.to; at++) filled[at]!++
  const allowed = Math.floor(lines.length / 30)
  const columns: [number, number][] = []
  for (let at = 0; at < width; at++) {
    if (filled[at]! <= allowed) continue
    const last = columns.at(-1)
    if (last && at - last[1] < 2) last[1] = at + 1
    else columns.push([at, at + 1])
  }
  return columns
}
