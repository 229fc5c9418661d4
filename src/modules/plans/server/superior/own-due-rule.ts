import { z } from 'zod'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { workCalendar } from '#modules/calendar/domain/index.ts'
import { calendarDays } from '#modules/calendar/server/index.ts'
import { command, query } from '#kernel/server/command.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { twoTiersSince } from '#modules/organisations/server/index.ts'
import { ownDueBySetting, ownDueOf } from '../../domain/index.ts'
import type { OwnDue } from '../../domain/index.ts'
import type { PlanReading } from '../../domain/index.ts'

const NAME = 'plans.own-due-after'
const Rule = z.object({ workingDays: z.number().int().min(1).max(120).nullable() })
type Rule = z.output<typeof Rule>

/** Within how many working days the commune wants its own plan, where the superior's plan sets no day. Off until someone sets it. */
export const setOwnDueRule = command({
  name: 'plans.set-own-due-rule',
  input: Rule,
  may: 'plans.manage',
  async run({ tx, now, communeId }, rule) {
    const before = await ruleOf(tx)
    if (before.workingDays === rule.workingDays) return { delta: null, result: null }
    const value = JSON.stringify(rule)
    await tx
      .insertInto('setting')
      .values({ commune_id: communeId(), name: NAME, value, changed_at: now })
      .onConflict((conflict) => conflict.columns(['commune_id', 'name']).doUpdateSet({ value, changed_at: now }))
      .execute()
    return { delta: { workingDays: rule.workingDays }, result: null }
  },
})

export const ownDueRule = query({
  name: 'plans.own-due-rule',
  input: z.object({}),
  may: 'plans.read',
  run: ({ db }) => ruleOf(db),
})

/** When the commune's plan is due: by the superior's own sentence, else by the commune's setting, else not at all. */
export async function dueFor(
  db: ReadDb | Tx,
  reading: PlanReading,
  communeName: string,
  arrivedOn: PlainDate,
): Promise<OwnDue | null> {
  const said = ownDueOf(reading, { communeName, twoTiersSince: await twoTiersSince(db) })
  if (said) return said
  const { workingDays } = await ruleOf(db)
  if (workingDays === null) return null
  const days = await calendarDays(db)
  return ownDueBySetting(arrivedOn, workingDays, workCalendar(days.holidays, days.workdays))
}

async function ruleOf(db: ReadDb | Tx): Promise<Rule> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', NAME).executeTakeFirst()
  const parsed = Rule.safeParse(row?.value)
  return parsed.success ? parsed.data : { workingDays: null }
}
