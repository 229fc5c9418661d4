import { pathOf, valueAt } from '../../domain/drafting/index.ts'
import type { DraftChange, PlanDraft } from '../../domain/drafting/index.ts'

/** Whether the place that a change is about is there: what comes from elsewhere may be about something gone, or here already. */
export function isDraftChangeFitting(draft: PlanDraft, change: DraftChange): boolean {
  const there = valueAt(draft, pathOf(change)) !== undefined
  return change.op === 'add' ? !there && Array.isArray(valueAt(draft, change.list)) : there
}
