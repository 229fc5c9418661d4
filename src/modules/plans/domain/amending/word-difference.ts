import { wordDiff } from '../word-diff.ts'

/** A stretch of a text that two versions share, that only the earlier has, or that only the later has. */
export interface DifferenceRun {
  kind: 'same' | 'out' | 'in'
  text: string
}

/** Beyond this many words and blanks on either side the texts are shown whole, one under the other. */
const MOST_WORDS = 2_400

/** What changed between two wordings, word by word: the longest common run of words stays, the rest goes out or comes in. */
export function wordDifference(before: string, after: string): DifferenceRun[] {
  const old = wordsOf(before)
  const fresh = wordsOf(after)
  const isTooLong = old.length > MOST_WORDS || fresh.length > MOST_WORDS
  const hunks = before !== after && isTooLong ? null : wordDiff(old, fresh, 0)
  if (!hunks) return runsOf(['out', before], ['in', after])
  let at = 0
  const runs = hunks.flatMap(({ left, right }): DifferenceRun[] => {
    const same = old.slice(at, left[0]).join('')
    at = left[1]
    return runsOf(['same', same], ['out', old.slice(...left).join('')], ['in', fresh.slice(...right).join('')])
  })
  return [...runs, ...runsOf(['same', old.slice(at).join('')])]
}

// Words and the blanks between them, so that the runs put together give the text again.
function wordsOf(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? []
}

function runsOf(...parts: [DifferenceRun['kind'], string][]): DifferenceRun[] {
  return parts.flatMap(([kind, text]) => (text === '' ? [] : [{ kind, text }]))
}
