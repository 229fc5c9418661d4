import { composed } from '#kernel/domain/vietnamese.ts'

const cache = new Map<string, string>()
// The rules ask for the same lines again and again.
const texts = new Map<string, string>()
const MOST_TEXTS = 4_000

/** Lower case without diacritics, letter for letter: positions in the result are positions in the text. Expects composed text. */
export function foldInPlace(text: string): string {
  const known = texts.get(text)
  if (known !== undefined) return known
  let out = ''
  for (const letter of text) {
    let plain = cache.get(letter)
    if (plain === undefined) {
      const base = letter
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[đĐðÐ]/g, 'd')
        .toLowerCase()
      plain = base.length === letter.length ? base : letter
      cache.set(letter, plain)
    }
    out += plain
  }
  if (texts.size >= MOST_TEXTS) texts.clear()
  texts.set(text, out)
  return out
}

/** One line of composed text with single spaces. */
export function tidy(text: string): string {
  return composed(text).replace(/\s+/g, ' ').trim()
}

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
