import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import type { SystemActor } from '#kernel/server/actor.ts'
import { inCommune } from '#kernel/server/database.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { addAccount, setAccountDisabled } from '#modules/access/server/index.ts'
import {
  adoptYear,
  adoptedYears,
  feedOf,
  listDays,
  openFeed,
  ownFeeds,
  removeDay,
  revokeFeed,
  setDay,
} from '#modules/calendar/server/index.ts'
import { layDuesAnew } from '#modules/tasks/server/index.ts'
import { actorFor, testCommune } from './support/commune.ts'
import type { TestCommune } from './support/commune.ts'
import { runSamplePlan, taskOf } from './support/running-plan.ts'

let home: TestCommune
beforeAll(async () => {
  home = await testCommune()
  await runSamplePlan(home)
})
afterAll(() => home.app.db.destroy())

describe('days off', () => {
  test('a new commune begins with 2025 to 2027, none of them adopted; what a notice decides waits for it', async () => {
    expect(await ask(home.app, adoptedYears, {}, home.officer)).toEqual([])
    for (const year of [2025, 2026, 2027])
      expect((await ask(home.app, listDays, { year }, home.officer)).length, String(year)).toBeGreaterThanOrEqual(11)
    const days = await ask(home.app, listDays, { year: 2026 }, home.officer)
    expect(days.find((day) => day.day === '2026-11-24')).toMatchObject({
      isConfirmed: true,
      source: 'Nghị quyết 28/2026/QH16',
    })
    expect(days.find((day) => day.day === '2026-02-17')?.isConfirmed).toBe(false)
  })

  test('adopting a year names its source and confirms its days; twice is once', async () => {
    const input = { year: 2026, source: 'Thông báo 01/TB-MẪU' }
    await execute(home.app, adoptYear, input, home.officer)
    await execute(home.app, adoptYear, input, home.officer)
    expect(await ask(home.app, adoptedYears, {}, home.officer)).toMatchObject([input])
    const days = await ask(home.app, listDays, { year: 2026 }, home.officer)
    expect(days.every((day) => day.isConfirmed)).toBe(true)
    const next = await ask(home.app, listDays, { year: 2027 }, home.officer)
    expect(next.every((day) => day.isConfirmed)).toBe(false)
  })

  test('a make-up day moves what is due to it, taking it out moves it back', async () => {
    const installation: SystemActor = { kind: 'system', communeId: home.officer.communeId, name: 'test' }
    const due = async (): Promise<string | undefined> =>
      (await taskOf(home, /trang thông tin/)).occurrences.find((occurrence) => occurrence.key === '2026-02')?.dueOn
    // 28 February 2026 is a Saturday.
    expect(await due()).toBe('2026-02-27')
    const { id } = await execute(
      home.app,
      setDay,
      { day: plainDate('2026-02-28'), kind: 'workday', name: 'Làm bù', source: 'Thông báo 01/TB-MẪU' },
      home.officer,
    )
    expect((await execute(home.app, layDuesAnew, { year: 2026 }, installation)).moved).toBeGreaterThan(0)
    expect(await due()).toBe('2026-02-28')
    const [day] = (await ask(home.app, listDays, { year: 2026 }, home.officer)).filter(
      (one) => one.day === '2026-02-28',
    )
    await execute(home.app, removeDay, { id: day!.id }, home.officer)
    expect(id).toBeTruthy()
    await execute(home.app, layDuesAnew, { year: 2026 }, installation)
    expect(await due()).toBe('2026-02-27')
    const facts = await inCommune(home.app.db, home.officer.communeId, 'read', (tx) =>
      tx.selectFrom('outbox_fact').select('name').where('name', '=', 'calendar.days-changed').execute(),
    )
    expect(facts.length).toBeGreaterThanOrEqual(4)
  })
})

describe('the private calendar address', () => {
  test('it works until it is revoked, and is kept as a hash only', async () => {
    const { token } = await execute(home.app, openFeed, { label: 'Điện thoại' }, home.officer)
    expect((await feedOf(home.app, token))?.actor.communeId).toBe(home.officer.communeId)
    expect(await feedOf(home.app, `${token}x`)).toBeNull()
    const [feed] = await ask(home.app, ownFeeds, {}, home.officer)
    expect(JSON.stringify(feed)).not.toContain(token)
    const { password } = await execute(
      home.app,
      addAccount,
      { login: 'khac', displayName: 'Người khác', roles: ['unit-officer'] },
      home.officer,
    )
    const other = await actorFor(home.app, 'khac', password)
    await expect(execute(home.app, revokeFeed, { id: feed!.id }, other)).rejects.toThrow('record.not-found')
    await execute(home.app, revokeFeed, { id: feed!.id }, home.officer)
    expect(await feedOf(home.app, token)).toBeNull()
  })

  test('a disabled account takes its addresses with it', async () => {
    home.clock.set('2026-03-02T02:00:00.000Z' as Instant)
    const other = await actorFor(home.app, 'khac-nua', await fresh())
    const { token } = await execute(home.app, openFeed, { label: 'Máy cũ' }, other)
    expect(await feedOf(home.app, token)).not.toBeNull()
    await execute(home.app, setAccountDisabled, { accountId: other.accountId, disabled: true }, home.officer)
    expect(await feedOf(home.app, token)).toBeNull()
  })
})

async function fresh(): Promise<string> {
  const { password } = await execute(
    home.app,
    addAccount,
    { login: 'khac-nua', displayName: 'Người khác nữa', roles: ['unit-officer'] },
    home.officer,
  )
  return password
}
