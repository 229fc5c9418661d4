import { foldedKey } from '#kernel/domain/vietnamese.ts'

/** Words of a phrase as they are compared: without case, marks and punctuation. */
export function wordsOf(text: string | null | undefined): string[] {
  return foldedKey(text ?? '')
    .split(' ')
    .filter(Boolean)
}

function shared(left: readonly string[], right: readonly string[]): number {
  const stock = new Map<string, number>()
  for (const word of left) stock.set(word, (stock.get(word) ?? 0) + 1)
  let count = 0
  for (const word of right) {
    const have = stock.get(word) ?? 0
    if (have === 0) continue
    stock.set(word, have - 1)
    count++
  }
  return count
}

/**
 * How alike two phrases are, 0..1. A phrase that holds the other counts almost as much as the same phrase,
 * as long as it is at most half as long again; from three times the length it counts for nothing.
 */
export function alike(left: string | null | undefined, right: string | null | undefined): number {
  const a = wordsOf(left)
  const b = wordsOf(right)
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0
  const common = shared(a, b)
  const dice = (2 * common) / (a.length + b.length)
  const [short, long] = a.length < b.length ? [a.length, b.length] : [b.length, a.length]
  if (short < 3) return dice
  const padding = Math.min(1, Math.max(0, (3 - long / short) / 1.5))
  return Math.max(dice, (common / short) * 0.95 * padding)
}

/** Pairs wanted with found items, the likest first, none twice. */
export function pairUp<W, F>(
  wanted: readonly W[],
  found: readonly F[],
  likeness: (wanted: W, found: F) => number,
  least: number,
): [number, number][] {
  const candidates: { score: number; w: number; f: number }[] = []
  wanted.forEach((want, w) =>
    found.forEach((item, f) => {
      const score = likeness(want, item)
      if (score >= least) candidates.push({ score, w, f })
    }),
  )
  candidates.sort((left, right) => right.score - left.score)
  const takenW = new Set<number>()
  const takenF = new Set<number>()
  const pairs: [number, number][] = []
  for (const { w, f } of candidates) {
    if (takenW.has(w) || takenF.has(f)) continue
    takenW.add(w)
    takenF.add(f)
    pairs.push([w, f])
  }
  return pairs
}

/** F1 of hits among wanted and found; null where there is nothing to find and nothing was found. */
export function f1(hits: number, wanted: number, found: number): number | null {
  return wanted + found === 0 ? null : (2 * hits) / (wanted + found)
}

/** F1 of two lists of phrases. */
export function listF1(
  wanted: readonly string[] | null | undefined,
  found: readonly string[],
  least = 0.7,
): number | null {
  const want = wanted ?? []
  return f1(pairUp(want, found, alike, least).length, want.length, found.length)
}

/** Mean of what has a figure; null where nothing has. */
export function mean(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null)
  return known.length > 0 ? known.reduce((sum, figure) => sum + figure, 0) / known.length : null
}
