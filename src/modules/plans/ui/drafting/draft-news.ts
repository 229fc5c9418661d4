import { z } from 'zod'
import { DraftChangeInput } from '../../domain/drafting/index.ts'
import type { DraftChange } from '../../domain/drafting/index.ts'

const Conflict = z.object({
  change: DraftChangeInput,
  path: z.string(),
  theirPath: z.string(),
  theirs: z.unknown(),
  isRemoved: z.boolean(),
  by: z.string(),
})
const Told = z.object({
  version: z.number(),
  conflicts: z.array(Conflict).default([]),
  news: z.array(z.object({ change: DraftChangeInput, by: z.string() })).default([]),
  /** Others who have the draft open. */
  others: z.array(z.string()).optional(),
  state: z.string().optional(),
})
const Kept = z.object({ version: z.number(), changes: z.array(DraftChangeInput) })

export type DraftTold = z.output<typeof Told>
export type DraftMeeting = z.output<typeof Conflict>

/** What the server told of a draft; null where it is something else, such as a sign-in page. */
export function toldIn(answer: unknown): DraftTold | null {
  return Told.safeParse(answer).data ?? null
}

/** What an earlier visit left on this machine; null where nothing readable is there. */
export function keptIn(stored: string | null): { version: number; changes: DraftChange[] } | null {
  try {
    return Kept.safeParse(JSON.parse(stored ?? 'null')).data ?? null
  } catch {
    return null
  }
}

/** A queue with one more change: what is typed on in one place is one change. */
export function queued(queue: readonly DraftChange[], change: DraftChange): DraftChange[] {
  if (change.op !== 'set') return [...queue, change]
  const since = queue.findLastIndex((other) => other.op !== 'set') + 1
  const at = queue.findIndex((other, index) => index >= since && other.op === 'set' && other.path === change.path)
  return at < 0 ? [...queue, change] : queue.with(at, change)
}
