import type { Actor } from '#kernel/server/actor.ts'
import { seesEveryUnit } from '#modules/access/domain/index.ts'

/**
 * True when this person may see the task. Who comes from a village sees the work in which the village has a part,
 * and the meetings, which are held in every village.
 */
export function seesTask(
  actor: Actor,
  task: { channels: readonly string[]; units: readonly { unitId: string | null }[] },
): boolean {
  if (seesEveryUnit(actor)) return true
  const own = actor.kind === 'account' || actor.kind === 'link' ? actor.unitId : null
  return task.channels.includes('meeting') || (own !== null && task.units.some((unit) => unit.unitId === own))
}
