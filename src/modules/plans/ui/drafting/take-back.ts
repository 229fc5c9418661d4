import { valueAt } from '../../domain/drafting/index.ts'
import type { DraftChange, DraftMove, PlanDraft } from '../../domain/drafting/index.ts'

/** The change that puts the older plan's words back; null where they were changed again since, or are back already. */
export function takenBack(draft: PlanDraft, move: DraftMove): DraftChange | null {
  const now = valueAt(draft, move.path)
  const set = (value: unknown): DraftChange => ({ op: 'set', path: move.path, value })
  if (now === null || typeof now === 'string') {
    if ((now ?? '') === move.to) return set(move.from)
    return move.to !== '' && now?.includes(move.to) ? set(now.replace(move.to, move.from)) : null
  }
  if (!Array.isArray(now)) return null
  const at = now.findIndex((item) => typeof item === 'string' && item.includes(move.to))
  return move.to !== '' && at >= 0 ? set(now.with(at, String(now[at]).replace(move.to, move.from))) : null
}
