import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { inCommune } from '#kernel/server/database.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { addAccount } from '#modules/access/server/index.ts'
import { archivePlan, findPlan, reopenPlan } from '#modules/plans/server/index.ts'
import { attachEvidence, listResults, recordResult, withdrawResult } from '#modules/results/server/index.ts'
import { findEverything } from '#modules/search/server/index.ts'
import { extendOccurrence } from '#modules/tasks/server/index.ts'
import { actorFor, testCommune } from '../support/commune.ts'
import type { TestCommune } from '../support/commune.ts'
import { runSamplePlan, taskOf } from '../support/running-plan.ts'

let home: TestCommune
let planId = ''
let resultId = ''
let occurrenceId = ''

beforeAll(async () => {
  home = await testCommune()
  planId = (await runSamplePlan(home)).planId
  home.clock.set('2026-04-10T02:00:00.000Z' as Instant)
  const task = await taskOf(home, /trang thông tin/)
  occurrenceId = task.occurrences[0]!.id
  const recorded = await execute(
    home.app,
    recordResult,
    {
      occurrenceIds: [occurrenceId],
      happenedOn: plainDate('2026-03-20'),
      title: 'Đăng bài',
      counts: [{ unit: 'bai', value: 3, source: 'count' }],
      links: ['https://suoimau.example.vn/1'],
    },
    home.officer,
  )
  resultId = recorded.id
})
afterAll(() => home.app.db.destroy())

/** What a careless or hostile statement of the application itself would do. */
const tryTo = (statement: string): Promise<unknown> =>
  inCommune(home.app.db, home.officer.communeId, 'write', (tx) => sql.raw(statement).execute(tx))

describe('the archive', () => {
  test('a plan that still runs is not archived', async () => {
    await expect(execute(home.app, archivePlan, { id: planId }, home.officer)).rejects.toThrow('plans.not-over')
  })

  test('archived, the database refuses every change, whoever writes it', async () => {
    home.clock.set('2027-02-01T02:00:00.000Z' as Instant)
    await execute(home.app, archivePlan, { id: planId }, home.officer)
    // What is never deleted at all is refused before anybody asks whether the plan is archived.
    const refused = /plan-archived|permission denied for table (?:plan|evidence|result_occurrence)$/
    for (const statement of [
      `update plan set title = 'khác' where id = '${planId}'`,
      `delete from plan where id = '${planId}'`,
      `update plan set state = 'running' where id = '${planId}'`,
      `update task set title = 'khác' where plan_id = '${planId}'`,
      `update task_unit set printed = 'khác' where task_id in (select id from task where plan_id = '${planId}')`,
      `update occurrence set done_on = null, state = 'open' where id = '${occurrenceId}'`,
      `delete from occurrence where id = '${occurrenceId}'`,
      `update result set title = 'khác' where id = '${resultId}'`,
      `update result_count set value = 99 where result_id = '${resultId}'`,
      `delete from evidence where result_id = '${resultId}'`,
      `delete from result_occurrence where result_id = '${resultId}'`,
      `insert into result_topic select commune_id, id, 'T01' from result where id = '${resultId}'`,
    ])
      await expect(tryTo(statement), statement).rejects.toThrow(refused)
    const later = { happenedOn: plainDate('2026-05-01'), title: 'Muộn', occurrenceIds: [occurrenceId] }
    await expect(execute(home.app, recordResult, later, home.officer)).rejects.toThrow('database.plan-archived')
    await expect(execute(home.app, withdrawResult, { id: resultId, reason: 'thử' }, home.officer)).rejects.toThrow(
      'database.plan-archived',
    )
    await expect(
      execute(home.app, attachEvidence, { id: resultId, links: ['https://a.vn'] }, home.officer),
    ).rejects.toThrow('database.plan-archived')
    await expect(
      execute(home.app, extendOccurrence, { occurrenceId, to: plainDate('2027-03-01'), reason: 'thử' }, home.officer),
    ).rejects.toThrow(/plan-archived|plans.archived/)
  })

  test('it is still read and found, and other work goes on', async () => {
    expect((await ask(home.app, findPlan, { id: planId }, home.officer)).state).toBe('archived')
    expect(await ask(home.app, listResults, { planId }, home.officer)).toHaveLength(1)
    const hits = await ask(home.app, findEverything, { words: 'trang thong tin' }, home.officer)
    expect(hits.length).toBeGreaterThan(0)
    await execute(home.app, recordResult, { happenedOn: plainDate('2027-01-05'), title: 'Việc khác' }, home.officer)
  })

  test('only the administrator opens it again, with a reason', async () => {
    const { password } = await execute(
      home.app,
      addAccount,
      { login: 'van-thu', displayName: 'Lê Văn Mẫu', roles: ['clerk', 'focal-officer'] },
      home.officer,
    )
    const clerk = await actorFor(home.app, 'van-thu', password)
    await expect(execute(home.app, reopenPlan, { id: planId, reason: 'bổ sung' }, clerk)).rejects.toThrow(
      'access.denied',
    )
    await expect(execute(home.app, reopenPlan, { id: planId, reason: ' ' }, home.officer)).rejects.toThrow(
      'input.invalid',
    )
    await execute(
      home.app,
      reopenPlan,
      { id: planId, reason: 'bổ sung minh chứng theo kết luận kiểm tra' },
      home.officer,
    )
    await execute(home.app, withdrawResult, { id: resultId, reason: 'ghi nhầm' }, home.officer)
  })
})
