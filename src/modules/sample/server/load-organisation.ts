import { addDays } from '#kernel/domain/plain-date.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { changeAccount } from '#modules/access/server/index.ts'
import { adoptYear } from '#modules/calendar/server/index.ts'
import {
  addAlias,
  addPredecessor,
  addUnit,
  appointPerson,
  changeVillage,
  closeUnit,
  listUnits,
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

/** Adds what founding leaves open: the merged communes, people in their posts before and after, villages, other names of units. */
export async function addOrganisation(stage: Stage): Promise<void> {
  const { app } = stage
  const focal = stage.actor(FOCAL.login)
  for (const name of PREDECESSORS)
    await execute(
      app,
      addPredecessor,
      { name, district: COMMUNE.district, province: COMMUNE.province, until: LAST_DAY_BEFORE },
      focal,
    )
  for (const village of VILLAGES)
    await execute(
      app,
      changeVillage,
      {
        unitId: stage.unit(`Thôn ${village.name}`),
        households: String(village.households),
        phone: '',
        zaloGroup: `Thôn ${village.name} (mẫu)`,
        zaloLink: '',
      },
      focal,
    )
  for (const [unit, alias] of ALIASES) await execute(app, addAlias, { unitId: stage.unit(unit), alias }, focal)
  await fillPosts(stage)
  await execute(
    app,
    changeAccount,
    {
      accountId: focal.accountId,
      displayName: FOCAL.name,
      unitId: stage.unit(FOCAL.unit ?? ''),
      roles: [...FOCAL.roles],
    },
    focal,
  )
}

/** Adopts the days off of the years the sample touches, as the focal officer does each autumn. */
export async function adoptYears(stage: Stage, years: readonly number[]): Promise<void> {
  for (const year of years)
    await execute(
      stage.app,
      adoptYear,
      { year, source: 'Thông báo nghỉ lễ, Tết (văn bản mẫu)' },
      stage.actor(FOCAL.login),
    )
}

// One person is one record, whatever posts they hold one after another.
async function fillPosts(stage: Stage): Promise<void> {
  const { app } = stage
  const focal = stage.actor(FOCAL.login)
  const people = new Map<string, string>()
  const appoint = async (unitId: string, name: string, title: string, isHead: boolean, from: string): Promise<void> => {
    const known = people.get(name)
    const { personId } = await execute(
      app,
      appointPerson,
      { unitId, title, isHead, from, ...(known ? { personId: known } : { fullName: name }) },
      focal,
    )
    people.set(name, personId)
  }
  for (const former of FORMER) {
    const unit = await execute(
      app,
      addUnit,
      { name: former.unit, kind: former.kind, assignment: 'assigned', from: '2018-01-01' },
      focal,
    )
    for (const { name, title, from } of former.holders) await appoint(unit.id, name, title, true, from)
    await execute(app, closeUnit, { unitId: unit.id, on: LAST_DAY_BEFORE }, focal)
  }
  for (const { unit, name, title } of OTHER_HEADS) await appoint(stage.unit(unit), name, title, true, MERGED_ON)
  for (const person of PEOPLE_WITH_ACCOUNTS)
    if (person.unit !== null)
      await appoint(stage.unit(person.unit), person.name, person.title, HEADS.has(person.login), MERGED_ON)
  for (const village of VILLAGES.slice(1))
    await appoint(stage.unit(`Thôn ${village.name}`), village.head, 'Trưởng thôn', true, MERGED_ON)
}
