import { z } from 'zod'
import { command } from '#kernel/server/command.ts'
import { listener } from '#kernel/server/deliver-fact.ts'
import { execute } from '#kernel/server/execute.ts'
import { workCalendar } from '#modules/calendar/domain/index.ts'
import { calendarDays } from '#modules/calendar/server/index.ts'
import { occurrencesOf } from '../domain/index.ts'
import { parseSchedule } from './stored.ts'

/**
 * Sets the due days of open times anew after days off changed: due on the last working day, which may now be another.
 * Times that are done, cancelled or given more time keep their day, and so does an archived plan.
 */
export const layDuesAnew = command({
  name: 'tasks.follow-calendar',
  input: z.object({ year: z.number().int() }),
  may: 'calendar.manage',
  async run({ tx }, { year }) {
    const days = await calendarDays(tx)
    const calendar = workCalendar(days.holidays, days.workdays)
    const tasks = await tx
      .selectFrom('task')
      .innerJoin('plan', 'plan.id', 'task.plan_id')
      .select(['task.id', 'task.schedule', 'plan.period_from', 'plan.period_to'])
      .where('plan.state', '=', 'running')
      .where('task.state', '=', 'running')
      .execute()
    let moved = 0
    for (const task of tasks) {
      const period = { from: task.period_from, to: task.period_to }
      for (const occurrence of occurrencesOf(parseSchedule(task.schedule), period, calendar)) {
        if (!occurrence.dueOn.startsWith(String(year)) && !occurrence.to.startsWith(String(year))) continue
        const { numUpdatedRows } = await tx
          .updateTable('occurrence')
          .set({ due_on: occurrence.dueOn })
          .where('task_id', '=', task.id)
          .where('key', '=', occurrence.key)
          .where('state', '=', 'open')
          .where('extended_to', 'is', null)
          .where('from_on', '=', occurrence.from)
          .where('due_on', '!=', occurrence.dueOn)
          .executeTakeFirst()
        moved += Number(numUpdatedRows)
      }
    }
    return { delta: moved > 0 ? { year, moved } : null, result: { moved } }
  },
})

export const followCalendar = listener({
  fact: 'calendar.days-changed',
  name: 'tasks.follow-calendar',
  payload: z.object({ year: z.number().int() }),
  async hear({ year }, { app, actor, idempotencyKey }) {
    await execute(app, layDuesAnew, { year }, actor, { idempotencyKey })
  },
})
