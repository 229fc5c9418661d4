const SHORT = 4
const LONG = 8

/** The word as a bad scan or a hurried thumb may have meant it: letters and digits that look alike become one. */
function lookAlike(word: string): string {
  return word
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/cl/g, 'd')
    .replace(/0/g, 'o')
    .replace(/[1il]/g, 'i')
    .replace(/5/g, 's')
    .replace(/8/g, 'b')
}

/** True when two folded words may be the same one misread: they look alike, or one letter (two in a long word) is another, missing or too many. */
export function isNear(asked: string, word: string): boolean {
  const a = lookAlike(asked)
  const b = lookAlike(word)
  if (a === b) return true
  if (asked.length < SHORT) return false
  const most = asked.length >= LONG ? 2 : 1
  return isWithin(asked, word, most) || isWithin(a, b, most)
}

// The beginning of a longer word counts as the word: people stop typing.
function isWithin(a: string, b: string, most: number): boolean {
  return distance(a, b, most) <= most || (b.length > a.length && distance(a, b.slice(0, a.length), most) <= most)
}

/** True when every word asked for is near to some word of the text. */
export function isNearAll(asked: readonly string[], text: string): boolean {
  const words = text.split(' ')
  return asked.every((word) => words.some((other) => isNear(word, other)))
}

// Damerau-Levenshtein, given up as soon as it passes `most`.
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const swap = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + swap)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return last[b.length]!
}
