import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { DateSpan } from '#kernel/domain/plain-date.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { communeUnits } from '#modules/organisations/server/index.ts'
import type { CommuneUnit } from '#modules/organisations/server/index.ts'
import { amendTask, dropTask } from '#modules/tasks/server/index.ts'
import type { TaskAmendment } from '#modules/tasks/server/index.ts'
import { workChanges } from '../../domain/index.ts'
import type { ReviewedActivity, ReviewedReading, WorkField } from '../../domain/index.ts'
import { assignmentIn, insertTask, printedUnits } from '../new-task.ts'

interface Amended {
  planId: string
  before: ReviewedReading
  after: ReviewedReading
  period: DateSpan
  /** Number of the amending paper: why a task was called off. */
  paper: string
}

/**
 * Lets the tasks of a running plan follow its amendment: new work is opened, what the text no longer has is called off, and only
 * what the amendment says anew is changed. Returns the titles of work whose task was not found, for the officer to see to.
 */
export async function amendTasks(context: CommandContext, amended: Amended): Promise<string[]> {
  const { tx } = context
  const units = await communeUnits(tx)
  const changes = workChanges(amended.before, amended.after)
  const every = await tx
    .selectFrom('task')
    .select(['id', 'title', 'activity_key', 'ordinal', 'state'])
    .where('plan_id', '=', amended.planId)
    .orderBy('ordinal')
    .execute()
  const tasks = every.filter((task) => task.state !== 'cancelled')
  const taskOf = (activity: ReviewedActivity) =>
    tasks.find((task) => task.activity_key !== null && task.activity_key === activity.key) ??
    tasks.find((task) => foldedKey(task.title) === foldedKey(activity.title))
  const groupId = newId()
  const unmatched: string[] = []
  for (const { before, after, fields } of changes.changed) {
    const task = taskOf(before)
    if (task) await amendTask(context, task.id, saidAnew(after, fields, amended.after, units), amended.period, groupId)
    else unmatched.push(after.title)
  }
  for (const activity of changes.removed) {
    const task = taskOf(activity)
    if (task) await dropTask(context, task.id, `Bãi bỏ theo Kế hoạch số ${amended.paper}.`, groupId)
    else unmatched.push(activity.title)
  }
  // Behind all there are, those called off too.
  const last = every.at(-1)?.ordinal ?? 0
  for (const [at, activity] of changes.added.entries())
    await insertTask(context, {
      planId: amended.planId,
      ordinal: last + at + 1,
      activity,
      reading: amended.after,
      period: amended.period,
      units,
      unknown: new Set(),
      source: null,
    })
  return unmatched
}

function saidAnew(
  activity: ReviewedActivity,
  fields: readonly WorkField[],
  reading: ReviewedReading,
  units: readonly CommuneUnit[],
): TaskAmendment {
  const named = (names: readonly string[]) => names.flatMap((name) => printedUnits(name, units, new Set()))
  const has = (field: WorkField): boolean => fields.includes(field)
  return {
    ...(has('title') ? { title: activity.title } : {}),
    ...(has('timing') ? { timing: activity.timing } : {}),
    ...(has('products') ? { products: activity.products } : {}),
    ...(has('channels') ? { channels: activity.channels } : {}),
    ...(has('assignment') ? { assignment: assignmentIn(activity, reading, units) } : {}),
    ...(has('lead') ? { lead: named(activity.lead) } : {}),
    ...(has('coordinating') ? { coordinating: named(activity.coordinating) } : {}),
  }
}
