import { composed } from './vietnamese.ts'

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
