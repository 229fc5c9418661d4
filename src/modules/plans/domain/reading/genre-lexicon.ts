import { foldInPlace } from './folded.ts'
import { ABBREVIATIONS, GENRE_WORDS } from './genre-words.ts'
import { misreadDistance, strokesJoined } from './misread-letters.ts'

export interface Candidate {
  word: string
  /** How unlike the printed word it is; 0 for the same letters. */
  cost: number
}

interface Lexicon {
  /** Spellings by their plain letters: "dan" → ["dân", "đàn"]. */
  spellings: Map<string, string[]>
  /** Plain forms by length. */
  byLength: string[][]
  counts: Map<string, number>
  /** Words that the genre knows behind a word, and how often. */
  pairs: Map<string, Map<string, number>>
  abbreviations: Map<string, string>
}

let built: Lexicon | null = null

function lexicon(): Lexicon {
  if (built) return built
  const spellings = new Map<string, string[]>()
  const counts = new Map<string, number>()
  const pairs = new Map<string, Map<string, number>>()
  for (const run of GENRE_WORDS.split(/[\n|]/)) {
    const words = run.trim().split(' ').filter(Boolean)
    words.forEach((word, at) => {
      counts.set(word, (counts.get(word) ?? 0) + 1)
      if (at > 0) {
        const before = words[at - 1]!
        const known = pairs.get(before)
        if (known) known.set(word, (known.get(word) ?? 0) + 1)
        else pairs.set(before, new Map([[word, 1]]))
      }
      const plain = foldInPlace(word)
      const known = spellings.get(plain)
      if (!known) spellings.set(plain, [word])
      else if (!known.includes(word)) known.push(word)
    })
  }
  const byLength: string[][] = []
  for (const plain of spellings.keys()) (byLength[plain.length] ??= []).push(plain)
  const abbreviations = new Map(ABBREVIATIONS.split(' ').map((word) => [foldInPlace(word), word]))
  built = { spellings, byLength, counts, pairs, abbreviations }
  return built
}

// Misread words come again on every page; a server must not keep those of every plan it ever read.
const remembered = new Map<string, Candidate[]>()
const MOST_REMEMBERED = 20_000

/** Words of the genre that a printed word (plain letters) may stand for, likest first; none where none is near. */
export function candidatesFor(plain: string): Candidate[] {
  const known = remembered.get(plain)
  if (known) return known
  const { spellings, byLength } = lexicon()
  const limit = Math.min(2.2, 0.25 + plain.length * 0.32)
  const near: { form: string; cost: number }[] = []
  const joined = strokesJoined(plain)
  const sizes = plain.length === 1 ? [1] : [-2, -1, 0, 1, 2].map((more) => plain.length + more)
  for (const length of sizes)
    for (const form of byLength[length] ?? []) {
      const cost = Math.min(
        misreadDistance(plain, form, limit),
        ...joined.map((other) => 0.3 + misreadDistance(other, form, limit)),
      )
      if (cost <= limit) near.push({ form, cost })
    }
  near.sort((left, right) => left.cost - right.cost)
  const found = near
    .slice(0, 6)
    .flatMap(({ form, cost }) => spellings.get(form)!.map((word) => ({ word, cost })))
    .slice(0, 10)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(plain, found)
  return found
}

/** What it costs that words follow one before them: neighbours that the genre knows are cheap. */
export interface Following {
  /** Words known behind the word before, and how often; undefined where none is. */
  known: ReadonlyMap<string, number> | undefined
  first: boolean
}

/** What is known of the words behind `before`; null at the beginning of a line. */
export function followingOf(before: string | null): Following {
  return { known: before === null ? undefined : lexicon().pairs.get(before), first: before === null }
}

/** What a word costs behind any word that it is not known behind; at the beginning of a line a known word costs less. */
export function strangerCost(word: string, first: boolean): number {
  const count = lexicon().counts.get(word)
  if (count === undefined) return 1.3
  return first ? 0.6 : Math.max(0.9, 1.5 - Math.log10(count + 1) * 0.5)
}

/** What it costs that `word` follows `before`. */
export function followingCost(before: string | null, word: string): number {
  const together = followingOf(before).known?.get(word)
  return together === undefined ? strangerCost(word, before === null) : 0.15 / together
}

/** True where the genre knows two words side by side. */
export function standTogether(left: string, right: string): boolean {
  return lexicon().pairs.get(left)?.has(right) ?? false
}

/** The abbreviation in its usual capitals; null for an ordinary word. */
export function abbreviationOf(plain: string): string | null {
  return lexicon().abbreviations.get(plain) ?? null
}

/** True for a word of the genre in plain letters. */
export function isGenreWord(plain: string): boolean {
  return lexicon().spellings.has(plain)
}
