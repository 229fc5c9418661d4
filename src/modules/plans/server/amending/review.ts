import { z } from 'zod'
import { addDays, isPlainDate } from '#kernel/domain/plain-date.ts'
import { command, query } from '#kernel/server/command.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { isReviewTime } from '../../domain/index.ts'

const NAME = 'plans.review-before-end'
const Rule = z.object({ months: z.number().int().min(1).max(12) })
const ANSWER_DAYS = 10

/** How many months before the end of a plan its review begins; the last one unless the commune says otherwise. */
export const setReviewRule = command({
  name: 'plans.set-review-rule',
  input: Rule,
  may: 'plans.manage',
  async run({ tx, now, communeId }, rule) {
    if ((await monthsOf(tx)) === rule.months) return { delta: null, result: null }
    const value = JSON.stringify(rule)
    await tx
      .insertInto('setting')
      .values({ commune_id: communeId(), name: NAME, value, changed_at: now })
      .onConflict((conflict) => conflict.columns(['commune_id', 'name']).doUpdateSet({ value, changed_at: now }))
      .execute()
    return { delta: { months: rule.months }, result: null }
  },
})

/** Running plans that are due for their yearly review (the plan's own clause of review), each with what the units want changed. */
export const plansToReview = query({
  name: 'plans.to-review',
  input: z.object({}),
  may: 'plans.manage',
  async run({ db, today }) {
    const months = await monthsOf(db)
    const plans = await db
      .selectFrom('plan')
      .select(['id', 'title', 'number', 'period_to'])
      .select((eb) =>
        eb
          .selectFrom('plan_proposal')
          .select(({ fn }) => fn.countAll<string>().as('open'))
          .whereRef('plan_proposal.plan_id', '=', 'plan.id')
          .where('plan_proposal.state', '=', 'open')
          .as('proposals'),
      )
      .where('plan.state', '=', 'running')
      .orderBy('period_to')
      .execute()
    return {
      months,
      answerBy: addDays(today, ANSWER_DAYS),
      plans: plans.flatMap((plan) => {
        const to = String(plan.period_to)
        const proposals = Number(plan.proposals ?? 0)
        const isTime = isPlainDate(to) && isReviewTime(to, months, today)
        return isTime || proposals > 0
          ? [{ id: plan.id, title: plan.title, number: plan.number, year: to.slice(0, 4), isTime, proposals }]
          : []
      }),
    }
  },
})

async function monthsOf(db: ReadDb | Tx): Promise<number> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', NAME).executeTakeFirst()
  const parsed = Rule.safeParse(row?.value)
  return parsed.success ? parsed.data.months : 1
}
