import { z } from 'zod'
import { oneOf } from '#kernel/domain/one-of.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { query } from '#kernel/server/command.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { seesEveryUnit } from '#modules/access/domain/index.ts'
import type { KnownUnit } from '../domain/index.ts'

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

/** A unit with what plans call it and whether it is assigned work or asked for it. */
export type CommuneUnit = KnownUnit & { assignment: 'assigned' | 'requested' }

/** Units in force with all their names, for the rules that read names. */
export async function communeUnits(db: ReadDb | Tx): Promise<CommuneUnit[]> {
  const units = await db
    .selectFrom('unit')
    .select(['id', 'name', 'kind', 'assignment'])
    .where('to_on', 'is', null)
    .orderBy('ordinal')
    .orderBy('name')
    .execute()
  const aliases = await db.selectFrom('unit_alias').select(['unit_id', 'alias']).orderBy('alias').execute()
  return units.map((unit) => ({
    ...unit,
    assignment: oneOf(['assigned', 'requested'], unit.assignment),
    aliases: aliases.filter((alias) => alias.unit_id === unit.id).map(({ alias }) => alias),
  }))
}

/** Every unit the commune has or had, with its names, its days and the unit it went into. */
export async function unitsOverTime(
  db: ReadDb | Tx,
): Promise<(CommuneUnit & { from: string | null; to: string | null; heir: string | null })[]> {
  const units = await db
    .selectFrom('unit')
    .leftJoin('unit as heir', 'heir.id', 'unit.merged_into')
    .select(['unit.id', 'unit.name', 'unit.kind', 'unit.assignment', 'unit.from_on', 'unit.to_on', 'heir.name as heir'])
    .orderBy('unit.ordinal')
    .orderBy('unit.name')
    .execute()
  const aliases = await db.selectFrom('unit_alias').select(['unit_id', 'alias']).orderBy('alias').execute()
  return units.map(({ from_on, to_on, ...unit }) => ({
    ...unit,
    from: from_on,
    to: to_on,
    assignment: oneOf(['assigned', 'requested'], unit.assignment),
    aliases: aliases.filter((alias) => alias.unit_id === unit.id).map(({ alias }) => alias),
  }))
}

/** Units offices first, villages last, with their other names and who heads them; those that ended only when asked for. */
export const listUnits = query({
  name: 'organisations.list-units',
  input: z.object({ ended: z.boolean().default(false) }),
  may: 'organisations.read',
  async run({ db, actor }, { ended }) {
    const units = await db
      .selectFrom('unit')
      .leftJoin('unit as heir', 'heir.id', 'unit.merged_into')
      .selectAll('unit')
      .select('heir.name as heir')
      .$if(!ended, (builder) => builder.where('unit.to_on', 'is', null))
      // Who comes from a village needs the own one; whose telephone is whose stays in the office.
      .$if(!seesEveryUnit(actor), (builder) => builder.where('unit.id', '=', ownUnitOf(actor)))
      .orderBy('unit.ordinal')
      .orderBy('unit.name')
      .execute()
    const aliases = await db.selectFrom('unit_alias').select(['id', 'unit_id', 'alias']).orderBy('alias').execute()
    const heads = await db
      .selectFrom('post')
      .innerJoin('person', 'person.id', 'post.person_id')
      .select(['post.unit_id', 'post.title', 'post.is_head', 'post.is_focal', 'person.full_name', 'person.phone'])
      .where('post.to_on', 'is', null)
      .execute()
    return units.map((unit) => {
      const head = heads.find((post) => post.is_head && post.unit_id === unit.id)
      return {
        id: unit.id,
        name: unit.name,
        kind: unit.kind,
        assignment: unit.assignment,
        isFocal: unit.is_focal,
        receivesIssues: unit.receives_issues,
        ordinal: unit.ordinal,
        households: unit.households,
        phone: unit.phone,
        zaloGroup: unit.zalo_group,
        zaloLink: unit.zalo_link,
        from: unit.from_on,
        to: unit.to_on,
        heir: unit.heir,
        head: head ? { name: head.full_name, title: head.title, phone: head.phone } : null,
        focalPeople: heads
          .filter((post) => post.is_focal && post.unit_id === unit.id)
          .map(({ full_name }) => full_name),
        aliases: aliases.filter((alias) => alias.unit_id === unit.id).map(({ alias }) => alias),
        names: aliases.filter((alias) => alias.unit_id === unit.id).map(({ id, alias }) => ({ id, alias })),
      }
    })
  },
})

const ownUnitOf = (actor: Actor): string | null =>
  actor.kind === 'account' || actor.kind === 'link' ? actor.unitId : null
