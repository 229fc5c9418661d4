import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { ReviewedActivity } from './edits.ts'
import type { ResponsibilityReading } from './reading/plan-reading.ts'

export type Assignment = 'assigned' | 'requested'

/**
 * Giao or đề nghị: the officer's own choice first, then what the text says to that unit ("Đề nghị …"), then the kind of unit.
 * A task that even one unit under the commune leads is assigned. `unitAssignment` is null for a unit the commune does not know.
 */
export function assignmentOf(
  task: ReviewedActivity,
  responsibilities: readonly ResponsibilityReading[],
  unitAssignment: (printed: string) => Assignment | null,
): Assignment {
  if (task.assignment) return task.assignment
  if (task.lead.length === 0) return 'assigned'
  const isAsked = (unit: string): boolean => {
    const known = unitAssignment(unit)
    if (known !== null) return known === 'requested'
    return responsibilities.some((item) => item.asked && foldedKey(item.unit) === foldedKey(unit))
  }
  return task.lead.every(isAsked) ? 'requested' : 'assigned'
}
