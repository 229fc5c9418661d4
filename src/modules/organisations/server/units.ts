import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { command, query } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'

export const UNIT_KINDS = [
  'leadership',
  'office',
  'department',
  'one-stop',
  'radio',
  'council',
  'party',
  'front',
  'union',
  'village',
  'digital-team',
  'upper',
  'other',
] as const

/** Units in force, offices first, villages last, with their other names. */
export const listUnits = query({
  name: 'organisations.list-units',
  input: z.object({}),
  may: 'organisations.read',
  async run({ db }) {
    const units = await db
      .selectFrom('unit')
      .selectAll()
      .where('to_on', 'is', null)
      .orderBy('ordinal')
      .orderBy('name')
      .execute()
    const aliases = await db.selectFrom('unit_alias').select(['unit_id', 'alias']).orderBy('alias').execute()
    return units.map((unit) => ({
      id: unit.id,
      name: unit.name,
      kind: unit.kind,
      assignment: unit.assignment,
      isFocal: unit.is_focal,
      aliases: aliases.filter((alias) => alias.unit_id === unit.id).map(({ alias }) => alias),
    }))
  },
})

/** Adds a unit. Throws `organisations.unit-exists` for a name in force. */
export const addUnit = command({
  name: 'organisations.add-unit',
  input: z.object({
    name: z.string().trim().min(1, 'Cần tên đơn vị.').max(150),
    kind: z.enum(UNIT_KINDS),
    assignment: z.enum(['assigned', 'requested']),
  }),
  may: 'organisations.manage',
  async run({ tx, communeId }, input) {
    const folded = foldedKey(input.name)
    const same = await tx
      .selectFrom('unit')
      .select('id')
      .where('folded', '=', folded)
      .where('to_on', 'is', null)
      .executeTakeFirst()
    if (same) throw new DomainError('organisations.unit-exists', { name: input.name })
    const id = newId<'unit'>()
    const last = await tx
      .selectFrom('unit')
      .select(({ fn }) => fn.max('ordinal').as('ordinal'))
      .executeTakeFirst()
    await tx
      .insertInto('unit')
      .values({
        id,
        commune_id: communeId(),
        name: input.name,
        folded,
        kind: input.kind,
        assignment: input.assignment,
        ordinal: Number(last?.ordinal ?? 0) + 1,
      })
      .execute()
    return { delta: { kind: input.kind }, record: { type: 'unit', id }, result: { id } }
  },
})

/** Gives a unit another name under which plans call it. */
export const addAlias = command({
  name: 'organisations.add-alias',
  input: z.object({ unitId: z.string(), alias: z.string().trim().min(1, 'Cần tên gọi khác.').max(150) }),
  may: 'organisations.manage',
  async run({ tx, communeId }, { unitId, alias }) {
    await tx
      .insertInto('unit_alias')
      .values({ id: newId(), commune_id: communeId(), unit_id: unitId, alias, folded: foldedKey(alias) })
      .onConflict((conflict) => conflict.columns(['commune_id', 'folded']).doUpdateSet({ unit_id: unitId }))
      .execute()
    return { delta: { alias }, record: { type: 'unit', id: unitId }, result: null }
  },
})

/** Closes a unit from today on; what it did stays under its name. */
export const closeUnit = command({
  name: 'organisations.close-unit',
  input: z.object({ unitId: z.string() }),
  may: 'organisations.manage',
  async run({ tx, today }, { unitId }) {
    await tx.updateTable('unit').set({ to_on: today }).where('id', '=', unitId).execute()
    return { delta: { closed: today }, record: { type: 'unit', id: unitId }, result: null }
  },
})

/** The commune the person works in. */
export const ownCommune = query({
  name: 'organisations.own-commune',
  input: z.object({}),
  may: 'organisations.read',
  async run({ db, communeId }) {
    const row = await db.selectFrom('commune').selectAll().where('id', '=', communeId()).executeTakeFirstOrThrow()
    return {
      id: row.id,
      name: row.name,
      kind: row.kind,
      province: row.province,
      villageWord: row.village_word,
      isSample: row.is_sample,
    }
  },
})
