import type { DateSpan } from '#kernel/domain/plain-date.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import type { TimingReading } from '#modules/plans/domain/index.ts'
import { scheduleOf } from '../domain/index.ts'
import type { AssignmentKind } from '../domain/index.ts'
import { layOccurrences } from './lay-occurrences.ts'
import { columnsOf } from './open-task.ts'
import type { PrintedUnit } from './open-task.ts'
import { beforeChange } from './revisions.ts'
import { refold, replaceUnits, unitsOf } from './task-store.ts'

/** What an amendment of the plan says anew about a task; what is left out stays as the commune has arranged it. */
export interface TaskAmendment {
  title?: string
  timing?: TimingReading
  products?: readonly string[]
  channels?: readonly string[]
  assignment?: AssignmentKind
  lead?: readonly PrintedUnit[]
  coordinating?: readonly PrintedUnit[]
}

/** Changes a task as the amended plan says. Times that are done or have a result stay; open ones are laid anew where the time changed. */
export async function amendTask(
  context: CommandContext,
  id: string,
  said: TaskAmendment,
  period: DateSpan,
  groupId: string,
): Promise<void> {
  const { tx, communeId } = context
  await beforeChange(context, id, 'tasks.amend', groupId)
  const schedule = said.timing ? scheduleOf(said.timing) : null
  const columns = {
    ...(said.title === undefined ? {} : { title: said.title }),
    ...(said.assignment === undefined ? {} : { assignment: said.assignment }),
    ...(said.products === undefined ? {} : { products: JSON.stringify(said.products) }),
    ...(said.channels === undefined ? {} : { channels: JSON.stringify(said.channels) }),
    ...(said.timing === undefined ? {} : { timing_text: said.timing.text, ...columnsOf(said.timing.text) }),
    ...(schedule === null ? {} : { schedule: JSON.stringify(schedule) }),
  }
  if (Object.keys(columns).length > 0) await tx.updateTable('task').set(columns).where('id', '=', id).execute()
  if (said.lead || said.coordinating) {
    const now = await unitsOf(tx, id)
    await replaceUnits(tx, communeId(), id, [...(said.lead ?? now.lead)], [...(said.coordinating ?? now.coordinating)])
  } else await refold(tx, id)
  if (schedule) await layOccurrences(tx, communeId(), id, schedule, period)
}

/** Calls a task off because the amended plan no longer has it. What was done of it stays. */
export async function dropTask(context: CommandContext, id: string, reason: string, groupId: string): Promise<void> {
  await beforeChange(context, id, 'tasks.amend', groupId)
  await context.tx.updateTable('task').set({ state: 'cancelled', cancel_reason: reason }).where('id', '=', id).execute()
  await context.tx
    .updateTable('occurrence')
    .set({ state: 'cancelled', cancel_reason: reason })
    .where('task_id', '=', id)
    .where('state', '=', 'open')
    .execute()
}
