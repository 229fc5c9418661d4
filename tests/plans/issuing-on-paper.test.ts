import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { addOriginal, beginDuePlans, issueDraft, runIssuedPlan, waitingPlans } from '#modules/plans/server/index.ts'
import type { TestCommune } from '../support/commune.ts'
import { NOW, codeOf, decision, issuingHome } from '../support/issuing-home.ts'
import { stamped } from '../support/stamp-pdf.ts'

let desk: Awaited<ReturnType<typeof issuingHome>>
let home: TestCommune
beforeAll(async () => {
  desk = await issuingHome()
  home = desk.home
}, 120_000)
afterAll(() => desk.stop())

describe('signed on paper', () => {
  test('issued with number and day typed in; the missing scan is said until it is there, then it stays', async () => {
    const id = await desk.submitted()
    const { planId } = await execute(home.app, issueDraft, decision(id, null, '20'), desk.clerk)
    expect((await desk.look(id)).plan).toMatchObject({ way: 'paper', original: null, number: '20/KH-UBND' })
    expect((await ask(home.app, waitingPlans, {}, desk.clerk)).find((one) => one.id === id)?.waitsFor).toBe('begin')
    await execute(home.app, runIssuedPlan, { id: planId! }, home.officer)
    expect((await ask(home.app, waitingPlans, {}, desk.clerk)).find((one) => one.id === id)?.waitsFor).toBe('original')
    const scan = await stamped(await desk.exported(id), '20', '2027-01-12')
    const readingId = await desk.handBack(id, scan)
    await execute(home.app, addOriginal, { id, readingId }, desk.clerk)
    expect((await desk.look(id)).plan?.original).toMatchObject({ name: 'da-ky.pdf' })
    expect((await ask(home.app, waitingPlans, {}, desk.clerk)).some((one) => one.id === id)).toBe(false)
    expect(await codeOf(desk.handBack(id, await desk.exported(id)))).toBe('database.issued-stays')
  })

  test('on the first day of its period it begins by itself', async () => {
    home.clock.set('2026-12-20T02:00:00.000Z' as Instant)
    const id = await desk.submitted()
    const { planId } = await execute(home.app, issueDraft, decision(id, null, '310', '2026-12-20'), desk.clerk)
    const told = await execute(home.app, runIssuedPlan, { id: planId!, when: 'first-day' }, home.officer)
    expect(told).toMatchObject({ state: 'issued', from: '2027-01-01' })
    await beginDuePlans.run(home.app, {})
    expect((await desk.look(id)).plan?.state).toBe('issued')
    home.clock.set('2026-12-31T17:40:00.000Z' as Instant)
    await beginDuePlans.run(home.app, {})
    expect((await desk.look(id)).plan?.state).toBe('running')
    home.clock.set(NOW)
  })
})

test('a plan that came as a file has its file as original and its first version', async () => {
  const client = new pg.Client({ connectionString: home.ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      'select v.version, v.original_id = p.original_id as same, v.content = p.content as told from plan p join plan_version v on v.plan_id = p.id where p.id = $1',
      [desk.sample.planId],
    )
    expect(rows).toEqual([{ version: 1, same: true, told: true }])
  } finally {
    await client.end()
  }
})
