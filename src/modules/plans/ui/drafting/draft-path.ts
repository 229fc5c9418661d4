import { fieldsOf } from '#kernel/domain/record-of.ts'
import { valueAt } from '../../domain/drafting/index.ts'
import type { PlanDraft } from '../../domain/drafting/index.ts'

/** Keys of a list in order; none where the list is gone. */
export function keysAt(draft: PlanDraft, list: string): string[] {
  const found = valueAt(draft, list)
  return Array.isArray(found) ? found.map((item) => String(fieldsOf(item)['key'] ?? '')) : []
}
