import pg from 'pg'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { App } from '#kernel/server/app.ts'
import { command } from '#kernel/server/command.ts'
import { deliverFact, listener } from '#kernel/server/deliver-fact.ts'
import type { Listener } from '#kernel/server/deliver-fact.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { job } from '#kernel/server/jobs.ts'
import type { Job } from '#kernel/server/jobs.ts'
import { startWorker } from '#kernel/server/worker.ts'
import type { Worker } from '#kernel/server/worker.ts'
import { failingJobs } from '#modules/jobs/server/index.ts'
import { testCommune } from '../support/commune.ts'
import type { TestCommune } from '../support/commune.ts'
import { until } from './started.ts'

declare module '#kernel/server/jobs.ts' {
  interface JobPayloads {
    'tests.work': { note: string }
  }
}

const tell = command({
  name: 'tests.tell',
  input: z.object({ note: z.string(), fails: z.boolean().default(false) }),
  may: 'anyone',
  async run({ emit, enqueue }, { note, fails }) {
    await emit('kernel.checked', { note })
    await enqueue('tests.work', { note })
    if (fails) throw new Error('the act fails after it spoke')
    return { delta: { note }, result: null }
  },
})

const Checked = z.object({ note: z.string() })
const workJob = (run: (note: string) => Promise<void>): Job =>
  job({ name: 'tests.work', payload: Checked, run: (_app, { note }) => run(note) })

function work(home: TestCommune, listeners: Listener[], jobs: Job[] = [], app: App = home.app): Worker {
  return startWorker({ app, ownerUrl: home.ownerUrl, jobs: [deliverFact(listeners), ...jobs], recurring: [] })
}

test('a fact and a job reach their ears after the act is committed, and only then', async () => {
  const home = await testCommune()
  const heard: string[] = []
  const ear = listener({
    fact: 'kernel.checked',
    name: 'tests.ear',
    payload: Checked,
    hear: async ({ note }) => void heard.push(note),
  })
  const worker = work(home, [ear], [workJob(async (note) => void heard.push(`job ${note}`))])
  await expect(execute(home.app, tell, { note: 'không', fails: true }, home.officer)).rejects.toThrow()
  await execute(home.app, tell, { note: 'một' }, home.officer)
  await until(() => heard.length >= 2)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(heard.sort()).toEqual(['job một', 'một'])
  await worker.stop()
  expect(worker.counts()).toEqual({ done: 2, failed: 0 })
  const client = new pg.Client({ connectionString: home.ownerUrl })
  await client.connect()
  expect((await client.query('select count(*)::int as n from outbox_fact where delivered_at is null')).rows).toEqual([
    { n: 0 },
  ])
  await client.end()
  await home.app.db.destroy()
})

test('one listener that fails does not keep a fact from another; the failure is in the log and on the screen', async () => {
  const home = await testCommune()
  const heard: string[] = []
  const lines: unknown[] = []
  const note = (fields: object): void => void lines.push(fields)
  const app: App = { ...home.app, log: { info: note, warn: note, error: note } }
  const broken = listener({
    fact: 'kernel.checked',
    name: 'tests.broken',
    payload: Checked,
    hear: async ({ note: said }) => Promise.reject(new Error(`cannot take "${said}" from Trần Thị Mẫu`)),
  })
  const well = listener({
    fact: 'kernel.checked',
    name: 'tests.well',
    payload: Checked,
    hear: async ({ note: said }) => void heard.push(said),
  })
  const worker = work(home, [broken, well], [workJob(async () => undefined)], app)
  await execute(home.app, tell, { note: 'hai' }, home.officer)
  await until(() => heard.length > 0 && worker.counts().failed > 0)
  await worker.stop()
  expect(heard).toEqual(['hai'])
  expect(JSON.stringify(lines)).toContain('tests.broken')
  expect(JSON.stringify(lines)).not.toMatch(/Trần|Mẫu|hai/)
  const failing = await ask(home.app, failingJobs, {}, home.officer)
  expect(failing).toMatchObject([{ task: 'kernel.deliver-fact', attempts: 1 }])
  expect(failing[0]?.nextAt).not.toBeNull()
  await home.app.db.destroy()
})

test('a fact delivered twice acts once', async () => {
  const home = await testCommune()
  const acts: string[] = []
  const ear = listener({
    fact: 'kernel.checked',
    name: 'tests.ear',
    payload: Checked,
    async hear({ note }, { app, actor, idempotencyKey }) {
      await execute(app, answerOnce, { note }, actor, { idempotencyKey })
      if (acts.push(note) === 1) throw new Error('killed after the act, before it was noted')
    },
  })
  const worker = work(home, [ear], [workJob(async () => undefined)])
  await execute(home.app, tell, { note: 'ba' }, home.officer)
  await until(() => acts.length === 2)
  await worker.stop()
  const client = new pg.Client({ connectionString: home.ownerUrl })
  await client.connect()
  const { rows } = await client.query(`select count(*)::int as n from audit_entry where act = 'tests.answer-once'`)
  expect(rows).toEqual([{ n: 1 }])
  await client.end()
  await home.app.db.destroy()
})

const answerOnce = command({
  name: 'tests.answer-once',
  input: Checked,
  may: 'anyone',
  run: async (_context, { note }) => ({ delta: { note }, result: note }),
})

test('a job whose worker was killed is taken up at once by the next; two workers never work beside each other', async () => {
  const home = await testCommune()
  const client = new pg.Client({ connectionString: home.ownerUrl })
  await client.connect()
  await client.query(`select enqueue('tests.work', '{"note":"dở"}', null)`)
  // As a killed worker leaves it: locked in its name.
  await client.query(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-gone', attempts = 1`,
  )
  const done: string[] = []
  const worker = work(home, [], [workJob(async (note) => void done.push(`first ${note}`))])
  const second = work(home, [], [workJob(async (note) => void done.push(`second ${note}`))])
  await until(() => done.length > 0)
  const winner = done[0]!.split(' ')[0]
  const [holding, standing] = winner === 'first' ? [worker, second] : [second, worker]
  await client.query(`select enqueue('tests.work', '{"note":"nữa"}', null)`)
  await until(() => done.length > 1)
  expect(done).toEqual([`${winner} dở`, `${winner} nữa`])
  await holding.stop()
  await client.query(`select enqueue('tests.work', '{"note":"sau"}', null)`)
  await until(() => done.length > 2)
  expect(done[2]).not.toContain(winner)
  await standing.stop()
  await client.end()
  await home.app.db.destroy()
})

test('a worker whose session is lost begins anew by itself', async () => {
  const home = await testCommune()
  const done: string[] = []
  const worker = work(home, [], [workJob(async (note) => void done.push(note))])
  await execute(home.app, tell, { note: 'trước' }, home.officer)
  await until(() => done.length === 1)
  const client = new pg.Client({ connectionString: home.ownerUrl })
  await client.connect()
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  await client.query(`select enqueue('tests.work', '{"note":"sau"}', null)`)
  await client.end()
  await until(() => done.length === 2)
  await worker.stop()
  await home.app.db.destroy()
})
