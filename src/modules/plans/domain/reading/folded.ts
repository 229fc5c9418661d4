import { composed, editDistance, foldInPlace } from '#kernel/domain/index.ts'

export { editDistance, foldInPlace, tidy } from '#kernel/domain/index.ts'

/** Words of letters and digits, folded. */
export function foldedWords(text: string): string[] {
  return foldInPlace(composed(text))
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}

/** True when `text` begins like `wanted` (both folded), misread letters allowed in proportion to its length. */
export function beginsLike(text: string, wanted: string): boolean {
  if (text.startsWith(wanted)) return true
  const allowed = Math.floor(wanted.length / 5)
  return allowed > 0 && editDistance(text.slice(0, wanted.length), wanted, allowed) <= allowed
}
