import type { Piece } from './flow.ts'
import { foldedWords } from './folded.ts'
import type { Provenance } from './plan-reading.ts'

/** Collects where each value stands. Paths are those of the reading: "activities[2].lead[0]". */
export class Sources {
  readonly found: Record<string, Provenance> = {}

  /** Notes that `value` at `path` was read in these lines. Returns the value for convenience. */
  note<T extends string | null>(path: string, value: T, pieces: readonly Piece[], confidence: number): T {
    if (value !== null && pieces.length > 0) this.found[path] = provenanceOf(value, pieces, confidence)
    return value
  }
}

/** The shortest run of the lines that holds the value's words, quoted as printed. */
export function provenanceOf(value: string, pieces: readonly Piece[], confidence: number): Provenance {
  const [from, to] = runHolding(foldedWords(value), pieces)
  const run = pieces.slice(from, to + 1)
  const first = run[0]!
  const last = run.at(-1)!
  const read = Math.min(...run.map((piece) => piece.confidence))
  return {
    page: first.page,
    line: first.line,
    ...(last !== first && last.page === first.page ? { lineTo: last.line } : {}),
    ...(first.box ? { box: union(run.filter((piece) => piece.page === first.page)) } : {}),
    quote: run.map((piece) => (piece.printed ?? piece.text).trim()).join(' '),
    confidence: Math.round(Math.min(confidence, read) * 100) / 100,
  }
}

function runHolding(words: string[], pieces: readonly Piece[]): [number, number] {
  const lines = pieces.map((piece) => foldedWords(piece.text))
  const all = lines.flat()
  const at = indexOfRun(all, words)
  if (at < 0) return [0, pieces.length - 1]
  let seen = 0
  let from = -1
  for (let index = 0; index < lines.length; index++) {
    const next = seen + lines[index]!.length
    if (from < 0 && at < next) from = index
    if (at + words.length <= next) return [Math.max(from, 0), index]
    seen = next
  }
  return [0, pieces.length - 1]
}

function indexOfRun(all: string[], words: string[]): number {
  if (words.length === 0) return -1
  for (let start = 0; start + words.length <= all.length; start++) {
    let index = 0
    while (index < words.length && all[start + index] === words[index]) index++
    if (index === words.length) return start
  }
  return -1
}

function union(run: readonly Piece[]): { x: number; y: number; width: number; height: number } {
  const boxes = run.flatMap((piece) => (piece.box ? [piece.box] : []))
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}
