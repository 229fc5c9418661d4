import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { Day } from '#modules/calendar/server/index.ts'

const Snapshot = z.object({
  task: z.object({
    ordinal: z.number(),
    title: z.string(),
    assignment: z.string(),
    timing_text: z.string().nullable(),
    start_text: z.string().nullable(),
    finish_text: z.string().nullable(),
    schedule: z.unknown(),
    contract: z.unknown(),
    products: z.unknown(),
    note: z.string().nullable(),
    state: z.string(),
    cancel_reason: z.string().nullable(),
    decided_by: z.string().nullable(),
    merged_into: z.string().nullable(),
    distinct_from: z.unknown(),
    folded: z.string(),
  }),
  units: z.array(
    z.object({ part: z.string(), printed: z.string(), unit_id: z.string().nullable(), ordinal: z.number() }),
  ),
  occurrences: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      label: z.string(),
      from_on: Day,
      to_on: Day,
      due_on: Day,
      extended_to: Day.nullable(),
      extension_reason: z.string().nullable(),
      state: z.string(),
      cancel_reason: z.string().nullable(),
      decided_by: z.string().nullable(),
      late_reason: z.string().nullable(),
    }),
  ),
})

/** How a task stands, with its units and times. Locks the task. */
export async function captureTask(tx: Tx, taskId: string): Promise<{ version: number; snapshot: unknown }> {
  const task = await tx.selectFrom('task').selectAll().where('id', '=', taskId).forUpdate().executeTakeFirst()
  if (!task) throw new DomainError('record.not-found')
  const units = await tx.selectFrom('task_unit').selectAll().where('task_id', '=', taskId).execute()
  const occurrences = await tx.selectFrom('occurrence').selectAll().where('task_id', '=', taskId).execute()
  return { version: task.version, snapshot: Snapshot.parse({ task, units, occurrences }) }
}

/** Puts a task back to a snapshot; without one the task did not exist and goes, unless a result serves it. */
export async function restoreTask(
  tx: Tx,
  communeId: string,
  taskId: string,
  stored: unknown,
  version: number,
): Promise<void> {
  if (stored === null) return removeTask(tx, taskId)
  const { task, units, occurrences } = Snapshot.parse(stored)
  await tx
    .updateTable('task')
    .set({
      ...task,
      schedule: JSON.stringify(task.schedule),
      contract: JSON.stringify(task.contract),
      products: JSON.stringify(task.products),
      distinct_from: JSON.stringify(task.distinct_from),
      version,
    })
    .where('id', '=', taskId)
    .execute()
  await tx.deleteFrom('task_unit').where('task_id', '=', taskId).execute()
  for (const unit of units)
    await tx
      .insertInto('task_unit')
      .values({ ...unit, id: newId(), commune_id: communeId, task_id: taskId })
      .execute()
  await dropOpen(
    tx,
    taskId,
    occurrences.map((occurrence) => occurrence.id),
  )
  const there = await tx.selectFrom('occurrence').select(['id', 'state']).where('task_id', '=', taskId).execute()
  for (const occurrence of occurrences) {
    const current = there.find((row) => row.id === occurrence.id)
    const { id, state, ...dates } = occurrence
    if (current)
      await tx
        .updateTable('occurrence')
        .set({ ...dates, ...(current.state === 'done' || state === 'done' ? {} : { state }) })
        .where('id', '=', id)
        .execute()
    else
      await tx
        .insertInto('occurrence')
        .values({
          ...dates,
          id,
          state: state === 'done' ? 'open' : state,
          commune_id: communeId,
          task_id: taskId,
        })
        .onConflict((conflict) => conflict.columns(['task_id', 'key']).doNothing())
        .execute()
  }
}

async function dropOpen(tx: Tx, taskId: string, keep: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('occurrence')
    .where('task_id', '=', taskId)
    .where('state', '!=', 'done')
    .$if(keep.length > 0, (builder) => builder.where('id', 'not in', keep))
    .where('id', 'not in', (eb) => eb.selectFrom('result_occurrence').select('occurrence_id'))
    .execute()
}

async function removeTask(tx: Tx, taskId: string): Promise<void> {
  const served = await tx
    .selectFrom('result_occurrence')
    .innerJoin('occurrence', 'occurrence.id', 'result_occurrence.occurrence_id')
    .select('occurrence.id')
    .where('occurrence.task_id', '=', taskId)
    .limit(1)
    .executeTakeFirst()
  if (served) throw new DomainError('tasks.has-results')
  await tx.deleteFrom('task').where('id', '=', taskId).execute()
}
