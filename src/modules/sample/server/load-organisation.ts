import { z } from 'zod'
import { addDays, plainDate } from '#kernel/domain/plain-date.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { command } from '#kernel/server/command.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import {
  addAlias,
  listUnits,
  recordFormerUnit,
  recordPerson,
  recordPost,
  recordPredecessor,
  setHouseholds,
} from '#modules/organisations/server/index.ts'
import {
  ALIASES,
  COMMUNE,
  FOCAL,
  FORMER,
  MERGED_ON,
  OTHER_HEADS,
  PEOPLE_WITH_ACCOUNTS,
  PREDECESSORS,
  VILLAGES,
} from '../domain/index.ts'
import type { Stage } from './stage.ts'

const LAST_DAY_BEFORE = addDays(MERGED_ON, -1)
const HEADS = new Set(['lanh-dao', 'van-hoa', 'mat-tran', 'truong-thon'])

/** Learns the ids of the units that were founded. */
export async function knowUnits(stage: Stage): Promise<void> {
  const units = await ask(stage.app, listUnits, {}, stage.actor(FOCAL.login))
  for (const unit of units) stage.units.set(unit.name, unit.id)
}

/** Adds what founding leaves open: the merged communes, people in their posts before and after, households, other names of units. */
export async function addOrganisation(stage: Stage): Promise<void> {
  const focal = stage.actor(FOCAL.login)
  await execute(stage.app, fillOrganisation, { units: Object.fromEntries(stage.units) }, focal)
  for (const [unit, alias] of ALIASES) await execute(stage.app, addAlias, { unitId: stage.unit(unit), alias }, focal)
}

const fillOrganisation = command({
  name: 'sample.fill-organisation',
  input: z.object({ units: z.record(z.string(), z.string()) }),
  may: 'organisations.manage',
  async run(context, { units }) {
    const { tx, communeId } = context
    for (const name of PREDECESSORS)
      await recordPredecessor(tx, communeId(), {
        name,
        district: COMMUNE.district,
        province: COMMUNE.province,
        until: LAST_DAY_BEFORE,
      })
    for (const village of VILLAGES) await setHouseholds(tx, units[`Thôn ${village.name}`]!, village.households)
    const posts = await fillPosts(context, units)
    return { delta: { predecessors: PREDECESSORS.length, posts }, result: null }
  },
})

// One person is one record, whatever posts they hold one after another.
async function fillPosts({ tx, communeId }: CommandContext, units: Record<string, string>): Promise<number> {
  const people = new Map<string, string>()
  let posts = 0
  const hold = async (
    name: string,
    unitId: string,
    title: string,
    isHead: boolean,
    from = MERGED_ON,
    to: typeof from | null = null,
  ): Promise<void> => {
    const personId = people.get(name) ?? (await recordPerson(tx, communeId(), name))
    people.set(name, personId)
    await recordPost(tx, communeId(), { unitId, personId, title, isHead, from, to })
    posts++
  }
  for (const former of FORMER) {
    const unitId = await recordFormerUnit(tx, communeId(), {
      name: former.unit,
      kind: former.kind,
      from: plainDate('2018-01-01'),
      to: LAST_DAY_BEFORE,
    })
    for (const { name, title, from } of former.holders)
      await hold(name, unitId, title, true, plainDate(from), LAST_DAY_BEFORE)
  }
  for (const { unit, name, title } of OTHER_HEADS) await hold(name, units[unit]!, title, true)
  for (const person of PEOPLE_WITH_ACCOUNTS)
    if (person.unit !== null) await hold(person.name, units[person.unit]!, person.title, HEADS.has(person.login))
  for (const village of VILLAGES.slice(1)) await hold(village.head, units[`Thôn ${village.name}`]!, 'Trưởng thôn', true)
  return posts
}
