/** Gives the items of a new draft their keys, one after another. */
export function keyMaker(): (letter: string) => string {
  const counts = new Map<string, number>()
  return (letter) => {
    const next = (counts.get(letter) ?? 0) + 1
    counts.set(letter, next)
    return `${letter}${next}`
  }
}
