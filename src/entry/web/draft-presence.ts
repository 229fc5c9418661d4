import type { Instant } from '#kernel/domain/plain-date.ts'

const PRESENT_MS = 20_000

interface Seen {
  name: string
  at: number
}

// Kept in this process alone: it begins empty at a start, and where several machines serve one commune each tells only of those who
// ask it. It is a courtesy; that nobody overwrites anybody is seen to where a draft is saved.
const seen = new Map<string, Map<string, Seen>>()

/** Notes that a screen has a draft open and tells who else has. `screen` is one open window, a person on two machines is two. */
export function alsoHere(draftId: string, screen: string, name: string, now: Instant): string[] {
  const at = Date.parse(now)
  const here = seen.get(draftId) ?? new Map<string, Seen>()
  seen.set(draftId, here.set(screen, { name, at }))
  for (const [draft, screens] of seen) {
    for (const [key, other] of screens) if (at - other.at > PRESENT_MS) screens.delete(key)
    if (screens.size === 0) seen.delete(draft)
  }
  return [...new Set([...here].filter(([key]) => key !== screen).map(([, other]) => other.name))]
}
