import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { command } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'

type Origin = 'declared' | 'renamed' | 'merged' | 'plan'

/** Gives a unit another name. Among units in force a name is one unit's: the latest to be given it keeps it. */
export async function keepAlias(
  tx: Tx,
  communeId: string,
  unitId: string,
  alias: string,
  origin: Origin,
): Promise<void> {
  const folded = foldedKey(alias)
  if (folded === '') return
  await tx
    .deleteFrom('unit_alias')
    .where('folded', '=', folded)
    .where('unit_id', '!=', unitId)
    .where('unit_id', 'in', (eb) => eb.selectFrom('unit').select('id').where('to_on', 'is', null))
    .execute()
  await tx
    .insertInto('unit_alias')
    .values({ id: newId(), commune_id: communeId, unit_id: unitId, alias, folded, origin })
    .onConflict((conflict) => conflict.columns(['unit_id', 'folded']).doNothing())
    .execute()
}

/** Gives a unit another name under which plans call it. Throws `organisations.alias-is-a-unit` for another unit's own name. */
export const addAlias = command({
  name: 'organisations.add-alias',
  input: z.object({
    unitId: z.uuid(),
    alias: z.string().trim().min(1, 'Cần tên gọi khác.').max(150),
    origin: z.enum(['declared', 'plan']).default('declared'),
  }),
  may: 'organisations.manage',
  async run({ tx, communeId }, { unitId, alias, origin }) {
    const unit = await tx.selectFrom('unit').select(['id', 'folded']).where('id', '=', unitId).executeTakeFirst()
    if (!unit) throw new DomainError('record.not-found')
    const owner = await tx
      .selectFrom('unit')
      .select('name')
      .where('folded', '=', foldedKey(alias))
      .where('to_on', 'is', null)
      .where('id', '!=', unitId)
      .executeTakeFirst()
    if (owner) throw new DomainError('organisations.alias-is-a-unit', { name: owner.name })
    await keepAlias(tx, communeId(), unitId, alias, origin)
    return { delta: { alias }, record: { type: 'unit', id: unitId }, result: null }
  },
})

/** Takes another name away from a unit. */
export const removeAlias = command({
  name: 'organisations.remove-alias',
  input: z.object({ aliasId: z.uuid() }),
  may: 'organisations.manage',
  async run({ tx }, { aliasId }) {
    const gone = await tx
      .deleteFrom('unit_alias')
      .where('id', '=', aliasId)
      .returning(['unit_id', 'alias'])
      .executeTakeFirst()
    if (!gone) throw new DomainError('record.not-found')
    return { delta: { alias: gone.alias }, record: { type: 'unit', id: gone.unit_id }, result: gone.alias }
  },
})
