import type { DateSpan } from '#kernel/domain/plain-date.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { workCalendar } from '#modules/calendar/domain/index.ts'
import { calendarDays } from '#modules/calendar/server/index.ts'
import { occurrencesOf } from '../domain/index.ts'
import type { ScheduleRule } from '../domain/index.ts'

/**
 * Lays the times of a rule. Times that are done, cancelled or have a result stay as they are; open ones give way.
 * A time whose key is there already is not doubled.
 */
export async function layOccurrences(
  tx: Tx,
  communeId: string,
  taskId: string,
  rule: ScheduleRule,
  period: DateSpan,
): Promise<void> {
  const days = await calendarDays(tx)
  const wanted = occurrencesOf(rule, period, workCalendar(days.holidays, days.workdays))
  await tx
    .deleteFrom('occurrence')
    .where('task_id', '=', taskId)
    .where('state', '=', 'open')
    .where('id', 'not in', (eb) => eb.selectFrom('result_occurrence').select('occurrence_id'))
    .execute()
  if (wanted.length === 0) return
  await tx
    .insertInto('occurrence')
    .values(
      wanted.map((occurrence) => ({
        id: newId(),
        commune_id: communeId,
        task_id: taskId,
        key: occurrence.key,
        label: occurrence.label,
        from_on: occurrence.from,
        to_on: occurrence.to,
        due_on: occurrence.dueOn,
      })),
    )
    .onConflict((conflict) => conflict.columns(['task_id', 'key']).doNothing())
    .execute()
}
