import { foldInPlace } from './folded.ts'

// Signs that a recogniser without Vietnamese puts for letters.
const SIGNS: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'a',
  '4': 'a',
  '5': 's',
  '6': 'o',
  '8': 'a',
  '9': 'g',
  '&': 'a',
  '§': 'a',
  '¢': 'e',
  '©': 'e',
  '€': 'e',
  '¥': 'y',
  '|': 'l',
  '!': 'i',
  '[': 'l',
  ']': 'l',
  '{': 'v',
  '}': 'n',
  '(': 'c',
  ')': 'n',
  $: 's',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ß: 'b',
  ð: 'd',
  þ: 'p',
}

/** A printed word in plain letters, as the recogniser may have meant it: "d¢" → "de", "x4" → "xa", "thir'c" → "thirc". */
export function plainLetters(word: string): string {
  let out = ''
  for (const letter of foldInPlace(word)) out += SIGNS[letter] ?? (/[a-z]/.test(letter) ? letter : '')
  return out
}

const LOOK_ALIKE = new Set(
  'dood odcd tuut aeao aoea eaoe oaeo oeeo uiiu iuui uyyu iyyi ilyy liil itti lttl irri rttr pddp gooog oggo gccg adda bddb bhhb hbhn nhhn mnnm nrrn nuun uvvu vyyv coc cooc ceec ggqq qggq yvvy wuuw woow wvvw fttf jiij kxxk sees'
    .split(' ')
    .flatMap((pair) => [pair.slice(0, 2), pair.slice(1, 3), pair.slice(2, 4)])
    .filter((pair) => pair.length === 2),
)
const VOWELS = 'aeiouyw'

// What it costs that one small letter stands for another, by their codes: asked millions of times on a page.
const LETTERS = 128
const CHANGES = new Float64Array(LETTERS * LETTERS).fill(1)
for (let left = 97; left <= 122; left++)
  for (let right = 97; right <= 122; right++)
    CHANGES[left * LETTERS + right] = change(String.fromCharCode(left), String.fromCharCode(right))

function change(left: string, right: string): number {
  if (left === right) return 0
  if (VOWELS.includes(left) && VOWELS.includes(right)) return 0.55
  return LOOK_ALIKE.has(left + right) ? 0.6 : 1
}

// Horned and hooked vowels fall apart into two letters: "ứ" → "ir", "ủ" → "ii", "ữ" → "ii".
function drop(word: string, at: number): number {
  if (!'irtlf'.includes(word[at]!)) return 0.9
  const vowel = (letter: string | undefined): boolean => letter !== undefined && VOWELS.includes(letter)
  return vowel(word[at - 1]) || vowel(word[at + 1]) ? 0.5 : 0.9
}

/** Further readings of a printed word: hooked vowels come out as two strokes ("thtrc", "ciia", "xir" for thức, của, xử). */
export function strokesJoined(plain: string): string[] {
  const joined = plain.replace(/(?<=[a-z])(?:tr|ir|tt|it|ii|ur|tu|uw)(?=[a-z]?$|[aco][a-z]?$)/, 'u')
  return joined === plain ? [] : [joined]
}

/** True for letters that can be one Vietnamese syllable without its marks. */
export function isSyllable(plain: string): boolean {
  return /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph|qu|r|s|th?|tr|v|x)?(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oay|oe|oi|oo|ua|uai|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|uyeu|ye|yeu|oao)(?:ch?|m|ng?|nh|p|t)?$/.test(
    plain,
  )
}

/** How far apart a printed and a meant word are (plain letters); above `limit` some figure above it. */
export function misreadDistance(printed: string, meant: string, limit: number): number {
  if (printed === meant) return 0
  if (Math.abs(printed.length - meant.length) * 0.5 > limit) return limit + 1
  let previous = new Array<number>(meant.length + 1)
  let row = new Array<number>(meant.length + 1)
  for (let at = 0; at <= meant.length; at++) previous[at] = at * 0.9
  for (let i = 1; i <= printed.length; i++) {
    const dropped = drop(printed, i - 1)
    const changes = printed.charCodeAt(i - 1) * LETTERS
    row[0] = previous[0]! + dropped
    let best = row[0]
    for (let j = 1; j <= meant.length; j++) {
      let cost = previous[j - 1]! + CHANGES[changes + meant.charCodeAt(j - 1)]!
      if (previous[j]! + dropped < cost) cost = previous[j]! + dropped
      if (row[j - 1]! + 0.9 < cost) cost = row[j - 1]! + 0.9
      row[j] = cost
      if (cost < best) best = cost
    }
    if (best > limit) return limit + 1
    ;[previous, row] = [row, previous]
  }
  return previous[meant.length]!
}
