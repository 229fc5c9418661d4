import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { command, query } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { job } from '#kernel/server/jobs.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { parsePlanReading } from '../../domain/stored-reading.ts'
import { openTasksOf } from '../begin-plan.ts'
import { communesOf } from '../reading-queue.ts'

declare module '#kernel/server/jobs.ts' {
  interface JobPayloads {
    'plans.begin-due': Record<string, never>
  }
}

/** Lets an issued plan run: at once, or by itself on the first day of its period. */
export const runIssuedPlan = command({
  name: 'plans.run-issued',
  input: z.object({ id: z.uuid(), when: z.enum(['now', 'first-day']).default('now') }),
  may: 'plans.manage',
  async run(context, { id, when }) {
    const { tx, today } = context
    const plan = await tx
      .selectFrom('plan')
      .select(['state', 'period_from', 'runs_from'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    if (plan.state !== 'issued') return { delta: null, result: outcome(0, plan.state) }
    const first = String(plan.period_from)
    if (when === 'first-day' && first > today) {
      await tx.updateTable('plan').set({ runs_from: plan.period_from }).where('id', '=', id).execute()
      return {
        delta: { runsFrom: first },
        record: { type: 'plan', id },
        result: outcome(0, 'issued', first),
      }
    }
    const tasks = await begin(context, id)
    return {
      delta: { from: 'issued', to: 'running', tasks },
      record: { type: 'plan', id },
      result: outcome(tasks, 'running'),
    }
  },
})

const outcome = (tasks: number, state: string, from: string | null = null) => ({ tasks, state, from })

async function begin(context: CommandContext, id: string): Promise<number> {
  const { tx } = context
  const plan = await tx
    .selectFrom('plan')
    .select(['content', 'period_from', 'period_to'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const content = parsePlanReading(plan.content)
  if (!content.activities.some((activity) => activity.title.trim() !== '')) throw new DomainError('plans.no-tasks')
  const { tasks } = await openTasksOf(context, {
    planId: id,
    reading: { planKind: null, ...content },
    period: { from: plan.period_from, to: plan.period_to },
  })
  await tx.updateTable('plan').set({ state: 'running', runs_from: null }).where('id', '=', id).execute()
  return tasks
}

const dueNow = (db: ReadDb | Tx, today: PlainDate) =>
  db.selectFrom('plan').select('id').where('state', '=', 'issued').where('runs_from', '<=', today).execute()

/** Issued plans whose first day has come. */
export const plansToBegin = query({
  name: 'plans.to-begin',
  input: z.object({}),
  may: 'plans.manage',
  run: ({ db, today }) => dueNow(db, today),
})

/** Begins the plans whose first day has come; each by itself, so that one that cannot begin holds no other up. */
export const beginDuePlans = job({
  name: 'plans.begin-due',
  payload: z.record(z.string(), z.unknown()).transform(() => ({})),
  async run(app) {
    for (const communeId of await communesOf(app)) {
      const actor = { kind: 'system', communeId, name: 'Loa Làng' } as const
      for (const { id } of await ask(app, plansToBegin, {}, actor))
        await execute(app, runIssuedPlan, { id, when: 'now' }, actor).catch((error: unknown) =>
          app.log.error({ error: String(error) }, 'plan not begun'),
        )
    }
  },
})
