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
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  if (old.length > MOST_WORDS || fresh.length > MOST_WORDS) return whole(before, after)
  const kept = commonLengths(old, fresh)
  const runs: DifferenceRun[] = []
  let at = 0
  let to = 0
  while (at < old.length || to < fresh.length) {
    if (at < old.length && to < fresh.length && old[at] === fresh[to]) {
      push(runs, 'same', old[at++]!)
      to++
    } else if (at < old.length && (to >= fresh.length || kept[at + 1]![to]! >= kept[at]![to + 1]!))
      push(runs, 'out', old[at++]!)
    else push(runs, 'in', fresh[to++]!)
  }
  return gathered(runs)
}

// Words and the blanks between them, so that the runs put together give the text again.
function wordsOf(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? []
}

function whole(before: string, after: string): DifferenceRun[] {
  const runs: DifferenceRun[] = []
  if (before !== '') runs.push({ kind: 'out', text: before })
  if (after !== '') runs.push({ kind: 'in', text: after })
  return runs
}

/** `[i][j]`: how many words the rests from i and j have in common. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1))
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      lengths[i]![j] =
        old[i] === fresh[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  return lengths
}

function push(runs: DifferenceRun[], kind: DifferenceRun['kind'], text: string): void {
  const last = runs.at(-1)
  if (last?.kind === kind) last.text += text
  else runs.push({ kind, text })
}

// "out in out in" with nothing kept between them reads better as one "out" and one "in".
function gathered(runs: readonly DifferenceRun[]): DifferenceRun[] {
  const result: DifferenceRun[] = []
  for (const run of runs) {
    const last = result.at(-1)
    const before = result.at(-2)
    if (run.kind === 'out' && last?.kind === 'in' && before?.kind === 'out') before.text += run.text
    else if (run.kind === 'out' && last?.kind === 'in') result.splice(-1, 0, { ...run })
    else if (run.kind === 'in' && last?.kind === 'in') last.text += run.text
    else result.push({ ...run })
  }
  return result
}
