import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { query } from '#kernel/server/command.ts'
import { daysToOwn, ownDeadline } from '../domain/index.ts'
import { parsePlanReading } from '../domain/stored-reading.ts'
import { originalsOf } from './originals.ts'

/** Plans of the commune with how much of each is done, latest period first. */
export const listPlans = query({
  name: 'plans.list',
  input: z.object({}),
  may: 'plans.read',
  async run({ db, today }) {
    const plans = await db
      .selectFrom('plan')
      .leftJoin('superior_plan', 'superior_plan.id', 'plan.superior_id')
      .select([
        'plan.id',
        'plan.title',
        'plan.number',
        'plan.issuer',
        'plan.issued_on',
        'period_from',
        'period_to',
        'plan.state',
        'plan.content_version',
        'former_commune',
        'own_due_on',
        'superior_plan.issued_on as superior_on',
      ])
      .orderBy('period_from', 'desc')
      .execute()
    const counts = await db
      .selectFrom('occurrence')
      .innerJoin('task', 'task.id', 'occurrence.task_id')
      .innerJoin('plan', 'plan.id', 'task.plan_id')
      .select(({ fn, eb }) => [
        'task.plan_id',
        fn.countAll<string>().as('total'),
        fn.count<string>(eb.case().when('occurrence.state', '=', 'done').then(1).end()).as('done'),
        fn
          .count<string>(
            eb
              .case()
              .when(
                eb.and([
                  eb('occurrence.state', '=', 'open'),
                  eb(fn.coalesce('occurrence.extended_to', 'occurrence.due_on'), '<', today),
                  eb('task.assignment', '=', 'assigned'),
                  eb('plan.state', '=', 'running'),
                ]),
              )
              .then(1)
              .end(),
          )
          .as('late'),
      ])
      .groupBy('task.plan_id')
      .execute()
    return plans.map((plan) => {
      const count = counts.find((row) => row.plan_id === plan.id)
      return {
        id: plan.id,
        title: plan.title,
        number: plan.number,
        issuer: plan.issuer,
        from: String(plan.period_from),
        to: String(plan.period_to),
        state: plan.state,
        formerCommune: plan.former_commune,
        timesAmended: plan.content_version - 1,
        total: Number(count?.total ?? 0),
        done: Number(count?.done ?? 0),
        late: Number(count?.late ?? 0),
        ...inTime(plan, today),
      }
    })
  },
})

// How the plan stands to the day by which the superior wanted it, and how long after the superior's it came.
const inTime = (
  plan: { issued_on: string | null; own_due_on: unknown; superior_on: string | null },
  today: PlainDate,
) => ({
  deadline: ownDeadline(plan.own_due_on === null ? null : String(plan.own_due_on), plan.issued_on, today),
  daysToOwn: daysToOwn(plan.superior_on, plan.issued_on),
})

/** One plan as confirmed. */
export const findPlan = query({
  name: 'plans.find',
  input: z.object({ id: z.uuid() }),
  may: 'plans.read',
  async run({ db, today }, { id }) {
    const plan = await db
      .selectFrom('plan')
      .leftJoin('superior_plan', 'superior_plan.id', 'plan.superior_id')
      .selectAll('plan')
      .select(['own_due_on', 'superior_plan.issued_on as superior_on'])
      .where('plan.id', '=', id)
      .executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    const files = await originalsOf(db, plan)
    return {
      id: plan.id,
      kind: plan.kind,
      replaces: plan.replaces,
      title: plan.title,
      number: plan.number,
      issuer: plan.issuer,
      issuedOn: plan.issued_on,
      ...inTime(plan, today),
      from: String(plan.period_from),
      to: String(plan.period_to),
      state: plan.state,
      readingId: plan.reading_id,
      content: parsePlanReading(plan.content),
      files: files.map(({ id: fileId, name }) => ({ id: fileId, name })),
    }
  },
})
