import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command } from '#kernel/server/command.ts'
import { moveAccountsToUnit } from '#modules/access/server/index.ts'
import { lockUnit } from './change-units.ts'
import { keepAlias } from './unit-names.ts'

/**
 * Merges a unit into another from today on: the merged one ends, its names become names of the other, its accounts and
 * links move over. What it did stays under its own name; its open work is moved by module `tasks`.
 */
export const mergeUnits = command({
  name: 'organisations.merge-units',
  input: z.object({ unitId: z.uuid(), into: z.uuid() }),
  may: 'organisations.manage',
  async run({ tx, today, communeId }, { unitId, into }) {
    if (unitId === into) throw new DomainError('organisations.merge-into-itself')
    // One order of locks for both directions at once.
    for (const id of [unitId, into].sort()) await lockUnit(tx, id)
    const [merged, heir] = [await lockUnit(tx, unitId), await lockUnit(tx, into)]
    if (merged.to_on !== null || heir.to_on !== null) throw new DomainError('organisations.unit-ended')
    const aliases = await tx.selectFrom('unit_alias').select('alias').where('unit_id', '=', unitId).execute()
    await tx
      .updateTable('unit')
      .set({ to_on: today, merged_into: into, is_focal: false, receives_issues: false })
      .where('id', '=', unitId)
      .execute()
    for (const alias of [merged.name, ...aliases.map((row) => row.alias)])
      await keepAlias(tx, communeId(), into, alias, 'merged')
    await tx
      .updateTable('post')
      .set({ to_on: today })
      .where('unit_id', '=', unitId)
      .where('to_on', 'is', null)
      .where('from_on', '<=', today)
      .execute()
    await moveAccountsToUnit(tx, unitId, into)
    return {
      delta: { merged: merged.name, into: heir.name },
      record: { type: 'unit', id: unitId },
      result: { merged: merged.name, into: heir.name },
    }
  },
})
