import { fold } from '#kernel/domain/vietnamese.ts'

const spelled = (name: string): string =>
  fold(name)
    .trim()
    .replace(/[\s.-]+/g, '_')

/** The name that was most likely meant: fewest letters to change, and of these the one it begins with. Null where none is near. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const wanted = spelled(typed)
  const furthest = Math.max(1, Math.ceil(wanted.length * 0.6))
  let best: { name: string; distance: number } | null = null
  for (const name of names) {
    const shared = wanted.startsWith(`${name}_`) || name.startsWith(`${wanted}_`)
    const distance = editDistance(wanted, name) - (shared ? 0.5 : 0)
    if (distance <= furthest && (best === null || distance < best.distance)) best = { name, distance }
  }
  return best?.name ?? null
}

/** Letters to add, drop or change to make one word of the other. */
export function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const line = [row]
    for (let column = 1; column <= to.length; column++) {
      const change = (above[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1)
      line.push(Math.min(change, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[to.length] ?? 0
}
