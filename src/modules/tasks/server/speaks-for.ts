import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Actor } from '#kernel/server/actor.ts'
import type { Tx } from '#kernel/server/database.ts'
import { rolesMay } from '#modules/access/domain/index.ts'

/** True for those who may say a unit's word for any unit (ghi thay): the focal officer and the leaders. */
export function speaksForEveryUnit(actor: Actor): boolean {
  return actor.kind === 'account' && rolesMay(actor.roles, 'tasks.decide')
}

export const ownUnit = (actor: Actor): string | null =>
  actor.kind === 'account' || actor.kind === 'link' ? actor.unitId : null

/** Throws `tasks.not-your-unit` unless the person may speak for every unit or the own unit has a part in the task. */
export async function requirePart(tx: Tx, actor: Actor, taskId: string): Promise<void> {
  if (speaksForEveryUnit(actor)) return
  const part = await tx
    .selectFrom('task_unit')
    .select('id')
    .where('task_id', '=', taskId)
    .where('unit_id', '=', ownUnit(actor))
    .executeTakeFirst()
  if (!part) throw new DomainError('tasks.not-your-unit')
}
