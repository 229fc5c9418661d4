import { DomainError } from '#kernel/domain/domain-error.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { mayActForEveryUnit, mayActForUnit } from '#modules/access/domain/index.ts'

const IN_VILLAGES: readonly string[] = ['village-head', 'contributor']

/**
 * The unit a result is recorded for. Whoever may not record for others (ghi thay) records under the own unit's name and for
 * tasks in which the own unit has a part, or which name units that nobody has joined to the roster yet. A village holds the
 * meetings that others' tasks ask for: it records its own for any task.
 * Throws `access.not-own-unit`.
 */
export async function unitToRecordFor(
  { tx, actor }: Pick<CommandContext, 'tx' | 'actor'>,
  wanted: string | null,
  occurrenceIds: readonly string[],
): Promise<string | null> {
  if (mayActForEveryUnit(actor)) return wanted
  const own = actor.kind === 'account' || actor.kind === 'link' ? actor.unitId : null
  if (wanted !== null && !mayActForUnit(actor, wanted)) throw new DomainError('access.not-own-unit')
  if (occurrenceIds.length === 0 || actor.kind === 'anyone' || actor.kind === 'system') return wanted ?? own
  if (actor.roles.some((role) => IN_VILLAGES.includes(role))) return wanted ?? own
  const parts = await tx
    .selectFrom('occurrence')
    .innerJoin('task_unit', 'task_unit.task_id', 'occurrence.task_id')
    .select(['occurrence.id', 'task_unit.unit_id'])
    .where('occurrence.id', 'in', [...occurrenceIds])
    .execute()
  for (const id of occurrenceIds) {
    const units = parts.filter((part) => part.id === id)
    if (units.length > 0 && units.every((part) => part.unit_id !== null && part.unit_id !== own))
      throw new DomainError('access.not-own-unit')
  }
  return wanted ?? own
}
