import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { command } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { OptionalDay } from './optional.ts'
import { keepAlias } from './unit-names.ts'
import { UNIT_KINDS } from './units.ts'

const Name = z.string().trim().min(1, 'Cần tên đơn vị.').max(150)
const Assignment = z.enum(['assigned', 'requested'])

/** Adds a unit. Throws `organisations.unit-exists` for a name in force. */
export const addUnit = command({
  name: 'organisations.add-unit',
  input: z.object({ name: Name, kind: z.enum(UNIT_KINDS), assignment: Assignment, from: OptionalDay }),
  may: 'organisations.manage',
  async run({ tx, communeId }, input) {
    await refuseNameTaken(tx, input.name, null)
    const id = newId<'unit'>()
    const last = await tx
      .selectFrom('unit')
      .select(({ fn }) => fn.max('ordinal').as('ordinal'))
      .where('to_on', 'is', null)
      .executeTakeFirst()
    await tx
      .insertInto('unit')
      .values({
        id,
        commune_id: communeId(),
        name: input.name,
        folded: foldedKey(input.name),
        kind: input.kind,
        assignment: input.assignment,
        from_on: input.from,
        ordinal: Number(last?.ordinal ?? 0) + 1,
      })
      .execute()
    return { delta: { name: input.name, kind: input.kind }, record: { type: 'unit', id }, result: { id } }
  },
})

/** Changes a unit. A former name stays as another name of it, so that older plans still find it. */
export const changeUnit = command({
  name: 'organisations.change-unit',
  input: z.object({
    unitId: z.uuid(),
    name: Name,
    kind: z.enum(UNIT_KINDS),
    assignment: Assignment,
    from: OptionalDay,
  }),
  may: 'organisations.manage',
  async run({ tx, communeId }, { unitId, name, kind, assignment, from }) {
    const before = await lockUnit(tx, unitId)
    if (before.name !== name) {
      await refuseNameTaken(tx, name, unitId)
      if (foldedKey(before.name) !== foldedKey(name)) await keepAlias(tx, communeId(), unitId, before.name, 'renamed')
    }
    await tx
      .updateTable('unit')
      .set({ name, folded: foldedKey(name), kind, assignment, from_on: from })
      .where('id', '=', unitId)
      .execute()
    return {
      delta: { from: before.name, to: name, kind, assignment },
      record: { type: 'unit', id: unitId },
      result: null,
    }
  },
})

/** Moves a unit one place up or down among the units in force. */
export const moveUnit = command({
  name: 'organisations.move-unit',
  input: z.object({ unitId: z.uuid(), by: z.union([z.literal(-1), z.literal(1)]) }),
  may: 'organisations.manage',
  async run({ tx }, { unitId, by }) {
    const order = await tx
      .selectFrom('unit')
      .select(['id', 'kind'])
      .where('to_on', 'is', null)
      .orderBy('ordinal')
      .orderBy('name')
      .forUpdate()
      .execute()
    const at = order.findIndex((unit) => unit.id === unitId)
    if (at < 0) throw new DomainError('record.not-found')
    const isVillage = order[at]?.kind === 'village'
    let to = at + by
    // The screen shows villages apart from offices: a step passes over the others.
    while (order[to] && (order[to]?.kind === 'village') !== isVillage) to += by
    if (!order[to]) return { delta: null, result: null }
    const [moved] = order.splice(at, 1)
    if (moved) order.splice(to, 0, moved)
    for (const [ordinal, unit] of order.entries())
      await tx.updateTable('unit').set({ ordinal }).where('id', '=', unit.id).execute()
    return { delta: { by }, record: { type: 'unit', id: unitId }, result: null }
  },
})

/** Names the unit that is the focal point, or the one that receives questions; of each there is one. */
export const setUnitDuty = command({
  name: 'organisations.set-unit-duty',
  input: z.object({ unitId: z.uuid(), duty: z.enum(['focal', 'issues']) }),
  may: 'organisations.manage',
  async run({ tx }, { unitId, duty }) {
    await lockUnit(tx, unitId)
    const column = duty === 'focal' ? 'is_focal' : 'receives_issues'
    await tx
      .updateTable('unit')
      .set({ [column]: false })
      .where(column, '=', true)
      .where('to_on', 'is', null)
      .execute()
    await tx
      .updateTable('unit')
      .set({ [column]: true })
      .where('id', '=', unitId)
      .execute()
    return { delta: { duty }, record: { type: 'unit', id: unitId }, result: null }
  },
})

/** Closes a unit at the end of a day, today unless told; what it did stays under its name. */
export const closeUnit = command({
  name: 'organisations.close-unit',
  input: z.object({ unitId: z.uuid(), on: OptionalDay }),
  may: 'organisations.manage',
  async run({ tx, today }, { unitId, on }) {
    const before = await lockUnit(tx, unitId)
    const last = on ?? today
    if (last > today) throw new DomainError('organisations.end-in-the-future', { day: last })
    if (before.from_on && last < before.from_on) throw new DomainError('organisations.end-before-start')
    await tx.updateTable('unit').set({ to_on: last }).where('id', '=', unitId).execute()
    await tx
      .updateTable('post')
      .set({ to_on: last })
      .where('unit_id', '=', unitId)
      .where('to_on', 'is', null)
      .where('from_on', '<=', last)
      .execute()
    return { delta: { closed: last }, record: { type: 'unit', id: unitId }, result: { name: before.name } }
  },
})

/** Takes the closing back. Throws `organisations.unit-exists` when its name is in use again. */
export const reopenUnit = command({
  name: 'organisations.reopen-unit',
  input: z.object({ unitId: z.uuid() }),
  may: 'organisations.manage',
  async run({ tx }, { unitId }) {
    const before = await lockUnit(tx, unitId)
    await refuseNameTaken(tx, before.name, unitId)
    await tx
      .updateTable('unit')
      .set({ to_on: null, merged_into: null, is_focal: false, receives_issues: false })
      .where('id', '=', unitId)
      .execute()
    return { delta: { reopened: true }, record: { type: 'unit', id: unitId }, result: null }
  },
})

/** A unit under lock. Throws `record.not-found`. */
export async function lockUnit(
  tx: Tx,
  unitId: string,
): Promise<{ id: string; name: string; kind: string; from_on: string | null; to_on: string | null }> {
  const unit = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'kind', 'from_on', 'to_on'])
    .where('id', '=', unitId)
    .forUpdate()
    .executeTakeFirst()
  if (!unit) throw new DomainError('record.not-found')
  return unit
}

async function refuseNameTaken(tx: Tx, name: string, except: string | null): Promise<void> {
  const same = await tx
    .selectFrom('unit')
    .select('id')
    .where('folded', '=', foldedKey(name))
    .where('to_on', 'is', null)
    .executeTakeFirst()
  if (same && same.id !== except) throw new DomainError('organisations.unit-exists', { name })
}
