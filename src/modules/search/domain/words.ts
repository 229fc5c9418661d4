import { foldedKey } from '#kernel/domain/vietnamese.ts'

const MOST_WORDS = 8

/** What was asked for as folded words. */
export function wordsOf(asked: string): string[] {
  return foldedKey(asked).split(' ').filter(Boolean).slice(0, MOST_WORDS)
}

/** Two names of one thing, folded: a former commune and this one, an alias and its unit, a unit and what it was merged into. */
export interface SameThing {
  name: string
  other: string
}

const MOST_WAYS = 8

/**
 * The ways to ask for the same: the words themselves, then with each known name put in for another, so that what a former commune
 * or unit did is found under the new name, and the other way round.
 */
export function waysToAsk(words: readonly string[], same: readonly SameThing[]): string[][] {
  const asked = ` ${words.join(' ')} `
  const ways = new Map([[words.join(' '), [...words]]])
  for (const { name, other } of same) {
    if (ways.size >= MOST_WAYS) break
    if (name === '' || name === other || !asked.includes(` ${name} `)) continue
    const changed = asked
      .replace(` ${name} `, ` ${other} `)
      .trim()
      .split(' ')
      .filter(Boolean)
      .slice(0, MOST_WORDS * 2)
    ways.set(changed.join(' '), changed)
  }
  return [...ways.values()]
}
