import { editDistance } from '#kernel/domain/edit-distance.ts'
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
