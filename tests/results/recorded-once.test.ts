import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant } from '#kernel/domain/instant.ts'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { sweep } from '#kernel/server/sweep.ts'
import { countResults, recordResult } from '#modules/results/server/index.ts'
import { testCommune } from '../support/commune.ts'
import type { TestCommune } from '../support/commune.ts'
import { runSamplePlan } from '../support/running-plan.ts'

let home: TestCommune

beforeAll(async () => {
  home = await testCommune()
  await runSamplePlan(home)
})
afterAll(() => home.app.db.destroy())

const form = { happenedOn: plainDate('2026-01-15'), title: 'Họp thôn đầu năm', links: ['https://mau.example.vn/1'] }
const send = (idempotencyKey: string) => execute(home.app, recordResult, form, home.officer, { idempotencyKey })

describe('a filled form that a phone sends again', () => {
  test('is one result, also when the keys of forms were swept in between', async () => {
    const first = await send('khoa-cua-mot-phieu')
    expect((await send('khoa-cua-mot-phieu')).id).toBe(first.id)
    home.clock.set(instant('2026-03-20T02:00:00.000Z'))
    await sweep.run(home.app, {})
    expect((await send('khoa-cua-mot-phieu')).id).toBe(first.id)
    await send('khoa-cua-phieu-khac')
    expect((await ask(home.app, countResults, {}, home.officer)).all).toBe(2)
  })
})

test('what was done is never deleted: the application has no right to, whatever it is told', async () => {
  const client = new pg.Client({ connectionString: home.webUrl })
  await client.connect()
  await client.query("select set_config('app.commune_id', $1, false)", [home.officer.communeId])
  for (const table of ['result', 'evidence', 'result_count', 'result_occurrence', 'plan', 'plan_reading', 'account'])
    await expect(client.query(`delete from ${table}`), table).rejects.toThrow('permission denied')
  await expect(client.query('truncate result cascade')).rejects.toThrow('permission denied')
  await client.end()
})
