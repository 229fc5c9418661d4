/** What stands on both sides, or only on one. */
export interface Pair<One, Other> {
  one: One | null
  other: Other | null
}

/** From here on two items are the same one, changed. */
const SAME = 0.5

/** Two lists side by side in their order, so that the likeness (0 to 1) of what is paired is the greatest. */
export function aligned<One, Other>(
  ones: readonly One[],
  others: readonly Other[],
  likeness: (one: One, other: Other) => number,
): Pair<One, Other>[] {
  const width = others.length + 1
  const best = new Float64Array((ones.length + 1) * width)
  const like = ones.map((one) => others.map((other) => likeness(one, other)))
  const paired = (i: number, j: number): number => {
    const value = like[i]![j]!
    return value < SAME ? -1 : value + best[(i + 1) * width + j + 1]!
  }
  for (let i = ones.length - 1; i >= 0; i--)
    for (let j = others.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(paired(i, j), best[(i + 1) * width + j]!, best[i * width + j + 1]!)
  const pairs: Pair<One, Other>[] = []
  let [i, j] = [0, 0]
  while (i < ones.length || j < others.length) {
    if (i < ones.length && j < others.length && paired(i, j) >= best[i * width + j]! - 1e-9)
      pairs.push({ one: ones[i++]!, other: others[j++]! })
    else if (j >= others.length || (i < ones.length && best[(i + 1) * width + j]! >= best[i * width + j + 1]!))
      pairs.push({ one: ones[i++]!, other: null })
    else pairs.push({ one: null, other: others[j++]! })
  }
  return pairs
}
