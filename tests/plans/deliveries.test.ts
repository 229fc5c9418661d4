import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import type { AccountActor } from '#kernel/server/actor.ts'
import { addAccount } from '#modules/access/server/index.ts'
import {
  addReceivers,
  archivePlan,
  dropReceiver,
  listDeliveries,
  noteReceived,
  noteSent,
  openPlanDeliveries,
  ownDeliveries,
  receivePlan,
  takeReceiptBack,
} from '#modules/plans/server/index.ts'
import { actorFor, testCommune } from '../support/commune.ts'
import type { TestCommune } from '../support/commune.ts'
import { runSamplePlan } from '../support/running-plan.ts'

let home: TestCommune
let planId: string
let village: AccountActor
let other: AccountActor

beforeAll(async () => {
  home = await testCommune()
  const plan = await runSamplePlan(home)
  planId = plan.planId
  const person = async (login: string, unit: RegExp): Promise<AccountActor> => {
    const { password } = await execute(
      home.app,
      addAccount,
      { login, displayName: `Quách Văn Mẫu ${login}`, unitId: plan.unit(unit), roles: ['village-head'] },
      home.officer,
    )
    return actorFor(home.app, login, password)
  }
  village = await person('thon-mot', /Thôn Một/)
  other = await person('thon-hai', /Thôn Hai/)
}, 120_000)
afterAll(async () => {
  await home.readings.stop()
  await home.app.db.destroy()
})

const list = () => ask(home.app, listDeliveries, { planId }, home.officer)
const open = () => execute(home.app, openPlanDeliveries, { planId }, home.officer)

describe('who receives a plan', () => {
  test('one delivery for each who is meant, the villages one by one, the file copy none; twice adds nothing', async () => {
    const { opened } = await open()
    const names = (await list()).map(({ name }) => name)
    expect(opened).toBe(names.length)
    expect(names).toContain('Thôn Một')
    expect(names).toContain('Thôn Hai')
    expect(names.filter((name) => /^lưu/i.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect((await open()).opened).toBe(0)
    expect(await list()).toHaveLength(names.length)
  })

  test('29 receivers are entered at once, by lines', async () => {
    const before = (await list()).length
    const lines = Array.from({ length: 29 }, (_, index) => `- Cơ quan Mẫu ${index + 1} (để biết);`).join('\n')
    const { opened } = await execute(home.app, addReceivers, { planId, lines }, home.officer)
    expect(opened).toBe(29)
    const all = await list()
    expect(all).toHaveLength(before + 29)
    expect(all.find(({ name }) => name === 'Cơ quan Mẫu 29')).toMatchObject({ purpose: 'để biết', isAdded: true })
  })

  test('many are marked at once, sent again keeps the history, received ones go last', async () => {
    const two = (await list()).filter(({ name }) => /^Cơ quan Mẫu [12]$/.test(name)).map(({ id }) => id)
    const send = (way: 'axis' | 'paper', on: string) =>
      execute(home.app, noteSent, { planId, ids: two, way, on }, home.officer)
    await send('axis', '2026-01-20')
    await send('paper', '2026-01-25')
    const received = (on: string) =>
      execute(home.app, noteReceived, { planId, ids: [two[0]!], on, receiver: 'văn thư cơ quan' }, home.officer)
    await expect(received('2026-01-24')).rejects.toThrow('plans.received-before-sent')
    await expect(received('2026-03-01')).rejects.toThrow('plans.delivery-ahead')
    await received('2026-01-26')
    const all = await list()
    expect(all.at(-1)).toMatchObject({
      id: two[0],
      state: 'received',
      way: 'paper',
      timesSent: 2,
      receiver: 'văn thư cơ quan',
    })
    expect(all.at(-1)!.history.map(({ kind, way, on }) => [kind, way, on])).toEqual([
      ['sent', 'axis', '2026-01-20'],
      ['sent', 'paper', '2026-01-25'],
      ['received', null, '2026-01-26'],
    ])
    await execute(home.app, takeReceiptBack, { planId, id: two[0]! }, home.officer)
    const back = (await list()).find(({ id }) => id === two[0])!
    expect([back.state, back.history.length]).toEqual(['sent', 4])
  })

  test('a village says itself that it has the plan, its own delivery only', async () => {
    const [mine] = await ask(home.app, ownDeliveries, {}, village)
    expect(mine).toMatchObject({ planId, receivedOn: null })
    await expect(execute(home.app, receivePlan, { id: mine!.id }, other)).rejects.toThrow('record.not-found')
    await execute(home.app, receivePlan, { id: mine!.id }, village)
    await execute(home.app, receivePlan, { id: mine!.id }, village)
    const row = (await list()).find(({ id }) => id === mine!.id)!
    expect(row).toMatchObject({
      state: 'received',
      receivedHere: true,
      receiver: village.name,
      receivedOn: '2026-02-02',
    })
    expect(row.history.filter(({ kind }) => kind === 'received')).toHaveLength(1)
    await expect(execute(home.app, noteSent, { planId, ids: [mine!.id], way: 'paper' }, village)).rejects.toThrow(
      'access.denied',
    )
  })

  test('only a receiver that was added and never sent to is dropped', async () => {
    const all = await list()
    const drop = (name: string) =>
      execute(home.app, dropReceiver, { planId, id: all.find((one) => one.name === name)!.id }, home.officer)
    await drop('Cơ quan Mẫu 29')
    await expect(drop('Thôn Hai')).rejects.toThrow('plans.receiver-stays')
    await expect(drop('Cơ quan Mẫu 2')).rejects.toThrow('plans.receiver-stays')
    expect(await list()).toHaveLength(all.length - 1)
  })

  test('an archived plan takes nothing any more', async () => {
    home.clock.set('2027-02-02T02:00:00.000Z' as Instant)
    await execute(home.app, archivePlan, { id: planId }, home.officer)
    await expect(execute(home.app, addReceivers, { planId, lines: 'Cơ quan Mẫu 40' }, home.officer)).rejects.toThrow(
      'database.plan-archived',
    )
  })
})
