import {
  abbreviationOf,
  candidatesFor,
  followingCost,
  followingOf,
  isGenreWord,
  strangerCost,
} from './genre-lexicon.ts'
import type { Candidate } from './genre-lexicon.ts'
import { isSyllable, plainLetters } from './misread-letters.ts'

const FIGURES = /^[\d.,/%:;()–-]*\d[\d.,/%:;()–-]*$/
const CODE = /\d{1,5}\s?[-/]\s?\p{Lu}|\p{Lu}{2,}[-/]\p{Lu}{2,}|\d[/.-]\d/u
const MARKER = /^(?:\d{1,2}|[IVXL1]{1,4}|[a-zđ])[.)]$/u
// A person's name alone on its line is nobody's to correct.
const NAME_LINE = /^\s*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}\s*$/u
// "Mẫu Sơn, ngày 05 tháng 01": the place before the day has a name of its own, which no word of the genre may take.
const PLACE_BEFORE_DAY = /((?:\p{Lu}\p{L}+ ){1,3}\p{Lu}\p{L}+|\p{Lu}\p{L}+),\s+ng[aàáâăä4]y\s/u
const GLUED = /^(\d{1,2}\.|[IVX]{1,4}\.|[-–+])(\p{L}.*)$/u
// What a word costs when it stays as printed: names must survive, noise should not.
const STAYS = { name: 0.85, syllable: 1.2, noise: 1.6 }
const UNLIKE = 2

interface Choice {
  /** What is printed in its place; two words where two were glued. */
  text: string
  word: string | null
  cost: number
}

/** A line of misread words as it was probably printed. Figures, numbers of documents and names stay. */
export function repairLine(line: string): string {
  if (NAME_LINE.test(line)) return line
  const parts = line.split(/(\s+)/).flatMap(splitInside)
  const words: { at: number; before: string; core: string; after: string }[] = []
  parts.forEach((part, at) => {
    if (!/[\p{L}\d]/u.test(part)) return
    const glued = GLUED.exec(part)
    const lead = glued ? glued[1]! : ''
    const found = /^([^\p{L}\d&§¢©€]*)(.*?)([^\p{L}\d&§¢©€]*)$/u.exec(glued ? glued[2]! : part)!
    words.push({ at, before: lead + found[1]!, core: found[2]!, after: found[3]! })
  })
  const place = PLACE_BEFORE_DAY.exec(line)
  const named = place ? [place.index, place.index + place[1]!.length] : [0, 0]
  const starts = place ? parts.map((_, at) => parts.slice(0, at).join('').length) : []
  const chosen = bestRun(
    words.map(({ at, core, after }, index) => {
      const isPlace = (starts[at] ?? -1) >= named[0]! && (starts[at] ?? -1) < named[1]!
      return choicesFor(core, index === 0, isPlace || MARKER.test(core + after))
    }),
  )
  words.forEach(({ at, before, core, after }, index) => {
    parts[at] = before + asPrinted(chosen[index]!, core) + after
  })
  return parts.join('')
}

// "TT.HĐND", "Kinh tế-xã hội": words joined by a dot or dash are read apart; numbers of documents are not.
function splitInside(part: string): string[] {
  return CODE.test(part) ? [part] : part.split(/(?<=\p{L}{2,})([.–-])(?=\p{L}{2,})/u)
}

function choicesFor(core: string, first: boolean, marker: boolean): Choice[] {
  const same: Choice = { text: core, word: null, cost: 0 }
  if (core === '' || marker || FIGURES.test(core) || CODE.test(core)) return [same]
  const plain = plainLetters(core)
  const capitals = core.length > 1 && core === core.toUpperCase() && /^\p{Lu}+$/u.test(core)
  const short = capitals ? abbreviationOf(plain) : null
  if (short) return [{ text: short, word: plain, cost: 0 }]
  if (plain === '') return [same]
  if (plain === 'a' && core === 'A') return [same]
  const named = !first && /^\p{Lu}\p{Ll}+$/u.test(core)
  const choices: Choice[] = candidatesFor(plain).map(({ word, cost }: Candidate) => ({ text: word, word, cost }))
  same.cost = plain.length === 1 ? 0.2 : !isSyllable(plain) ? STAYS.noise : named ? STAYS.name : STAYS.syllable
  choices.push(same)
  if (plain.length >= 6) choices.push(...gluedChoices(plain))
  return choices
}

// "Vanhoa", "cacnganh": two words whose space was lost.
function gluedChoices(plain: string): Choice[] {
  const out: Choice[] = []
  for (let at = 2; at <= plain.length - 2; at++) {
    const left = plain.slice(0, at)
    const right = plain.slice(at)
    if (!isGenreWord(left) || !isGenreWord(right)) continue
    for (const a of candidatesFor(left).filter((item) => item.cost === 0))
      for (const b of candidatesFor(right).filter((item) => item.cost === 0))
        out.push({ text: `${a.word} ${b.word}`, word: b.word, cost: 0.5 + followingCost(a.word, b.word) })
  }
  return out
}

// The cheapest way through the line, neighbours weighed.
function bestRun(line: readonly Choice[][]): Choice[] {
  let states: { cost: number; choice: Choice; from: number }[] = []
  const trail: (typeof states)[] = []
  for (const choices of line) {
    const before = states.map((state) => followingOf(state.choice.word).known)
    const next = choices.map((choice) => {
      const word = choice.word === null ? null : firstWord(choice)
      const first = word === null ? 0 : strangerCost(word, true)
      if (trail.length === 0) return { cost: first + choice.cost * UNLIKE, choice, from: -1 }
      const stranger = word === null ? 0 : strangerCost(word, false)
      let best = Number.POSITIVE_INFINITY
      let from = -1
      states.forEach((state, at) => {
        const together = word === null ? undefined : before[at]?.get(word)
        const follows = together !== undefined ? 0.15 / together : state.choice.word === null ? first : stranger
        const cost = state.cost + follows
        if (cost < best) [best, from] = [cost, at]
      })
      return { cost: best + choice.cost * UNLIKE, choice, from }
    })
    trail.push(next)
    states = next
  }
  const out: Choice[] = []
  let at = states.reduce((best, state, index) => (state.cost < states[best]!.cost ? index : best), 0)
  for (let index = trail.length - 1; index >= 0; index--) {
    const state = trail[index]![at]!
    out.unshift(state.choice)
    at = state.from
  }
  return out
}

function firstWord(choice: Choice): string {
  const space = choice.text.indexOf(' ')
  return space < 0 ? choice.text : choice.text.slice(0, space)
}

function asPrinted(choice: Choice, core: string): string {
  if (choice.text === core || choice.word === null) return choice.text
  if (choice.text === choice.text.toUpperCase()) return choice.text
  const letters = core.match(/\p{L}/gu) ?? []
  const big = letters.filter((letter) => letter !== letter.toLowerCase()).length
  if (letters.length > 1 && big >= letters.length * 0.6) return choice.text.toUpperCase()
  if (/^\p{Lu}/u.test(core)) return choice.text.charAt(0).toUpperCase() + choice.text.slice(1)
  return choice.text
}
