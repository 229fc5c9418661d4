import { composed, foldInPlace } from '#kernel/domain/index.ts'

export { foldInPlace, tidy } from '#kernel/domain/index.ts'

/** Words of letters and digits, folded. */
export function foldedWords(text: string): string[] {
  return foldInPlace(composed(text))
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}

/** Edits (insert, delete, change) that part two texts; stops counting above `limit`. */
export function editDistance(left: string, right: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const row = [i]
    let best = i
    for (let j = 1; j <= right.length; j++) {
      const cost = Math.min(
        previous[j]! + 1,
        row[j - 1]! + 1,
        previous[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1),
      )
      row.push(cost)
      if (cost < best) best = cost
    }
    if (best > limit) return limit + 1
    previous = row
  }
  return previous[right.length]!
}

/** True when `text` begins like `wanted` (both folded), misread letters allowed in proportion to its length. */
export function beginsLike(text: string, wanted: string): boolean {
  if (text.startsWith(wanted)) return true
  const allowed = Math.floor(wanted.length / 5)
  return allowed > 0 && editDistance(text.slice(0, wanted.length), wanted, allowed) <= allowed
}
