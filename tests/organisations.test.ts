import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, execute } from '#kernel/server/execute.ts'
import { addAccount } from '#modules/access/server/index.ts'
import {
  addAlias,
  addPredecessor,
  appointPerson,
  changeUnit,
  changeVillage,
  closeUnit,
  endTerm,
  listPosts,
  listTierPeriods,
  listUnits,
  mergeUnits,
  moveUnit,
  removeAlias,
  reopenUnit,
  reportPath,
  resumeTerm,
  setTierPeriod,
  setUnitDuty,
} from '#modules/organisations/server/index.ts'
import { adoptUnitName, followMergers, listUnknownUnits } from '#modules/tasks/server/index.ts'
import { actorFor, testCommune } from './support/commune.ts'
import type { TestCommune } from './support/commune.ts'
import { runSamplePlan } from './support/running-plan.ts'

let home: TestCommune
let plan: Awaited<ReturnType<typeof runSamplePlan>>

beforeAll(async () => {
  home = await testCommune()
  plan = await runSamplePlan(home)
}, 60_000)
afterAll(async () => {
  await home.readings.stop()
  await home.app.db.destroy()
})

const units = () => ask(home.app, listUnits, { ended: true }, home.officer)
const unit = async (name: RegExp) => (await units()).find((one) => name.test(one.name))!

describe('units', () => {
  test('a new name keeps the old one as another name; a name in force is one unit’s', async () => {
    const police = await unit(/Công an/)
    const change = { unitId: police.id, kind: 'other' as const, assignment: 'assigned' as const, from: '' }
    await execute(home.app, changeUnit, { ...change, name: 'Công an xã Suối Mẫu' }, home.officer)
    expect((await unit(/Công an/)).aliases).toEqual(['Công an xã'])
    await expect(execute(home.app, changeUnit, { ...change, name: 'Phòng Kinh tế' }, home.officer)).rejects.toThrow(
      'organisations.unit-exists',
    )
    await expect(
      execute(home.app, addAlias, { unitId: police.id, alias: 'phòng kinh tế' }, home.officer),
    ).rejects.toThrow('organisations.alias-is-a-unit')
    await execute(home.app, removeAlias, { aliasId: (await unit(/Công an/)).names[0]!.id }, home.officer)
    expect((await unit(/Công an/)).aliases).toEqual([])
  })

  test('one focal unit and one desk for questions, set apart', async () => {
    await execute(home.app, setUnitDuty, { unitId: plan.unit(/Văn hóa - Xã hội/), duty: 'issues' }, home.officer)
    const all = await units()
    expect(all.filter((one) => one.isFocal).map((one) => one.name)).toEqual(['Văn phòng HĐND và UBND'])
    expect(all.filter((one) => one.receivesIssues).map((one) => one.name)).toEqual(['Phòng Văn hóa - Xã hội'])
  })

  test('a village moves among villages only', async () => {
    await execute(home.app, moveUnit, { unitId: plan.unit(/Thôn Hai/), by: -1 }, home.officer)
    await execute(home.app, moveUnit, { unitId: plan.unit(/Thôn Hai/), by: -1 }, home.officer)
    const order = (await units()).map((one) => one.name)
    expect(order.slice(-2)).toEqual(['Thôn Hai', 'Thôn Một'])
  })

  test('ended on a day and opened again; never in the future', async () => {
    const { id } = await unit(/Hội Nông dân/)
    await expect(execute(home.app, closeUnit, { unitId: id, on: '2027-01-01' }, home.officer)).rejects.toThrow(
      'organisations.end-in-the-future',
    )
    await execute(home.app, closeUnit, { unitId: id, on: '2026-01-31' }, home.officer)
    expect((await unit(/Hội Nông dân/)).to).toBe('2026-01-31')
    await execute(home.app, reopenUnit, { unitId: id }, home.officer)
    expect((await unit(/Hội Nông dân/)).to).toBeNull()
  })

  test('merged: names, accounts and running work go over, what was done keeps its name', async () => {
    const [from, into] = [plan.unit(/Văn hóa, Thông tin/), plan.unit(/Văn hóa - Xã hội/)]
    const { password } = await execute(
      home.app,
      addAccount,
      { login: 'bien-tap', displayName: 'Biên Tập Mẫu', unitId: from, roles: ['editor'] },
      home.officer,
    )
    await expect(execute(home.app, mergeUnits, { unitId: from, into: from }, home.officer)).rejects.toThrow(
      'organisations.merge-into-itself',
    )
    await execute(home.app, mergeUnits, { unitId: from, into }, home.officer)
    const { moved } = await execute(home.app, followMergers, {}, home.officer)
    expect(moved).toBeGreaterThan(0)
    expect(await execute(home.app, followMergers, {}, home.officer)).toEqual({ moved: 0 })
    const { tasks } = await plan.board()
    expect(tasks.flatMap((task) => task.units).some((one) => one.unitId === from)).toBe(false)
    expect(tasks.flatMap((task) => task.units).some((one) => /Thông tin và Thể thao/.test(one.printed))).toBe(true)
    expect((await unit(/Văn hóa - Xã hội/)).aliases).toContain('Trung tâm Văn hóa, Thông tin và Thể thao')
    expect((await actorFor(home.app, 'bien-tap', password)).unitId).toBe(into)
  })

  test('a name no unit answers to is joined with one tap wherever running plans print it', async () => {
    const unknown = await ask(home.app, listUnknownUnits, {}, home.officer)
    const printed = unknown[0]!.printed
    const { joined } = await execute(home.app, adoptUnitName, { printed, unitId: plan.unit(/Kinh tế/) }, home.officer)
    expect(joined).toBeGreaterThan(0)
    expect((await ask(home.app, listUnknownUnits, {}, home.officer)).map((row) => row.printed)).not.toContain(printed)
  })

  test('a village knows its households and its group', async () => {
    const unitId = plan.unit(/Thôn Một/)
    const input = { unitId, households: '1.204', phone: '', zaloGroup: 'Thôn Một', zaloLink: '' }
    await execute(home.app, changeVillage, input, home.officer)
    expect(await unit(/Thôn Một/)).toMatchObject({ households: 1204, zaloGroup: 'Thôn Một' })
    await expect(
      execute(home.app, changeVillage, { ...input, zaloLink: 'javascript:alert(1)' }, home.officer),
    ).rejects.toThrow('input.invalid')
  })
})

describe('people and posts', () => {
  test('a new head ends the former term the day before; who held what on a day is known', async () => {
    const unitId = plan.unit(/Phòng Kinh tế/)
    const post = { unitId, title: 'Trưởng phòng', isHead: true }
    await execute(home.app, appointPerson, { ...post, fullName: 'Lê Mẫu', from: '2025-07-01' }, home.officer)
    await expect(
      execute(home.app, appointPerson, { ...post, fullName: 'Vũ Mẫu', from: '2025-07-01' }, home.officer),
    ).rejects.toThrow('organisations.head-began-later')
    const { id } = await execute(
      home.app,
      appointPerson,
      { ...post, fullName: 'Vũ Mẫu', from: '2026-01-15' },
      home.officer,
    )
    const on = async (day: string) =>
      (await ask(home.app, listPosts, { on: day }, home.officer)).map((one) => one.person.name)
    expect(await on('2026-01-14')).toEqual(['Lê Mẫu'])
    expect(await on('2026-01-15')).toEqual(['Vũ Mẫu'])
    expect((await unit(/Phòng Kinh tế/)).head?.name).toBe('Vũ Mẫu')
    await execute(home.app, endTerm, { postId: id }, home.officer)
    expect((await unit(/Phòng Kinh tế/)).head).toBeNull()
    await execute(home.app, resumeTerm, { postId: id }, home.officer)
    expect((await unit(/Phòng Kinh tế/)).head?.name).toBe('Vũ Mẫu')
  })
})

describe('periods', () => {
  test('reports of 2024 go the way of three tiers, of 2026 the way of two; periods do not overlap', async () => {
    const [now] = await ask(home.app, listTierPeriods, {}, home.officer)
    const two = {
      id: now!.id,
      model: 'two-tier' as const,
      from: '2025-07-01',
      to: '',
      reportTo: 'UBND tỉnh',
      reportThrough: 'Sở Nội vụ',
    }
    await execute(home.app, setTierPeriod, two, home.officer)
    const three = {
      model: 'three-tier' as const,
      from: '2021-01-01',
      to: '2025-06-30',
      reportTo: 'UBND huyện',
      reportThrough: 'Phòng Nội vụ',
    }
    await execute(home.app, setTierPeriod, three, home.officer)
    await expect(
      execute(home.app, setTierPeriod, { ...three, from: '2025-06-30', to: '' }, home.officer),
    ).rejects.toThrow('organisations.periods-overlap')
    expect(await ask(home.app, reportPath, { on: '2024-12-31' }, home.officer)).toMatchObject({ to: 'UBND huyện' })
    expect(await ask(home.app, reportPath, { on: '2026-02-02' }, home.officer)).toMatchObject({ through: 'Sở Nội vụ' })
    await execute(home.app, addPredecessor, { name: 'Xã Cũ Mẫu', until: '2025-06-30' }, home.officer)
  })
})
