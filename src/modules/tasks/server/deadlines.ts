import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { Day } from '#modules/calendar/server/index.ts'
import { beforeChange } from './revisions.ts'
import { requirePart } from './speaks-for.ts'
import { lockOccurrence, lockTask } from './task-store.ts'

const Reason = (missing: string) => z.string().trim().min(3, missing).max(300)
/** Whose word it was, when the one who types acts on it. */
const DecidedBy = z
  .string()
  .trim()
  .max(100)
  .optional()
  .transform((value) => value || null)

/** Gives an occurrence more time, with the reason. */
export const extendOccurrence = command({
  name: 'tasks.extend',
  input: z.object({ occurrenceId: z.uuid(), to: Day, reason: Reason('Ghi lý do gia hạn.'), decidedBy: DecidedBy }),
  may: 'tasks.manage',
  async run(context, { occurrenceId, to, reason, decidedBy }) {
    const { tx } = context
    const row = await lockOccurrence(tx, occurrenceId)
    if (row.state !== 'open') throw new DomainError('tasks.occurrence-closed')
    if (to <= (row.extendedTo ?? row.dueOn)) throw new DomainError('tasks.extension-not-later')
    await beforeChange(context, row.taskId, 'tasks.extend', newId())
    await tx
      .updateTable('occurrence')
      .set({ extended_to: to, extension_reason: reason, decided_by: decidedBy })
      .where('id', '=', occurrenceId)
      .execute()
    return { delta: { to, reason }, record: { type: 'occurrence', id: occurrenceId }, result: null }
  },
})

/** Calls one time of a task off, with the reason. */
export const cancelOccurrence = command({
  name: 'tasks.cancel-occurrence',
  input: z.object({ occurrenceId: z.uuid(), reason: Reason('Ghi lý do bỏ kỳ này.'), decidedBy: DecidedBy }),
  may: 'tasks.manage',
  async run(context, { occurrenceId, reason, decidedBy }) {
    const { tx } = context
    const row = await lockOccurrence(tx, occurrenceId)
    if (row.state !== 'open') throw new DomainError('tasks.occurrence-closed')
    await beforeChange(context, row.taskId, 'tasks.cancel-occurrence', newId())
    await tx
      .updateTable('occurrence')
      .set({ state: 'cancelled', cancel_reason: reason, decided_by: decidedBy })
      .where('id', '=', occurrenceId)
      .execute()
    return { delta: { reason }, record: { type: 'occurrence', id: occurrenceId }, result: null }
  },
})

/** Takes a cancelled time up again. */
export const reopenOccurrence = command({
  name: 'tasks.reopen-occurrence',
  input: z.object({ occurrenceId: z.uuid() }),
  may: 'tasks.manage',
  async run(context, { occurrenceId }) {
    const { tx } = context
    const row = await lockOccurrence(tx, occurrenceId)
    if (row.state !== 'cancelled') return { delta: null, result: null }
    await beforeChange(context, row.taskId, 'tasks.reopen-occurrence', newId())
    await tx
      .updateTable('occurrence')
      .set({ state: 'open', cancel_reason: null })
      .where('id', '=', occurrenceId)
      .execute()
    return { delta: {}, record: { type: 'occurrence', id: occurrenceId }, result: null }
  },
})

/** Keeps why a time was late, as the unit or the officer says. */
export const noteLateReason = command({
  name: 'tasks.late-reason',
  input: z.object({ occurrenceId: z.uuid(), reason: Reason('Ghi lý do chậm.') }),
  may: 'tasks.raise',
  async run({ tx, actor }, { occurrenceId, reason }) {
    const { taskId } = await lockOccurrence(tx, occurrenceId)
    await requirePart(tx, actor, taskId)
    await tx.updateTable('occurrence').set({ late_reason: reason }).where('id', '=', occurrenceId).execute()
    return { delta: { reason }, record: { type: 'occurrence', id: occurrenceId }, result: null }
  },
})

/** Calls a task off as a whole, with the reason. What was done of it stays. */
export const cancelTask = command({
  name: 'tasks.cancel',
  input: z.object({
    id: z.uuid(),
    version: z.number().int(),
    reason: Reason('Ghi lý do bỏ nhiệm vụ.'),
    decidedBy: DecidedBy,
  }),
  may: 'tasks.manage',
  async run(context, { id, version, reason, decidedBy }) {
    const { tx } = context
    const task = await lockTask(tx, id, version)
    if (task.state === 'cancelled') return { delta: null, result: null }
    await beforeChange(context, id, 'tasks.cancel', newId())
    await tx
      .updateTable('task')
      .set({ state: 'cancelled', cancel_reason: reason, decided_by: decidedBy })
      .where('id', '=', id)
      .execute()
    await tx
      .updateTable('occurrence')
      .set({ state: 'cancelled', cancel_reason: reason, decided_by: decidedBy })
      .where('task_id', '=', id)
      .where('state', '=', 'open')
      .execute()
    return { delta: { reason }, record: { type: 'task', id }, result: null }
  },
})

/** Takes a cancelled task up again, with the times that were called off with it. */
export const reopenTask = command({
  name: 'tasks.reopen',
  input: z.object({ id: z.uuid(), version: z.number().int() }),
  may: 'tasks.manage',
  async run(context, { id, version }) {
    const { tx } = context
    await lockTask(tx, id, version)
    const task = await tx
      .selectFrom('task')
      .select(['cancel_reason', 'state', 'merged_into'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (task.state !== 'cancelled' || task.merged_into !== null) throw new DomainError('tasks.not-cancelled')
    await beforeChange(context, id, 'tasks.reopen', newId())
    await tx.updateTable('task').set({ state: 'running', cancel_reason: null }).where('id', '=', id).execute()
    await tx
      .updateTable('occurrence')
      .set({ state: 'open', cancel_reason: null })
      .where('task_id', '=', id)
      .where('state', '=', 'cancelled')
      .where('cancel_reason', '=', task.cancel_reason)
      .execute()
    return { delta: {}, record: { type: 'task', id }, result: null }
  },
})

/** Sets the same due day for the open times of several tasks that fall due in one month, as an extension with its reason. */
export const setDueTogether = command({
  name: 'tasks.set-due',
  input: z.object({
    occurrenceIds: z.array(z.uuid()).min(1, 'Chọn ít nhất một việc.').max(200),
    to: Day,
    reason: Reason('Ghi lý do đổi hạn.'),
  }),
  may: 'tasks.manage',
  async run(context, { occurrenceIds, to, reason }) {
    const { tx } = context
    const groupId = newId()
    const rows = []
    for (const id of [...new Set(occurrenceIds)].sort()) rows.push(await lockOccurrence(tx, id))
    for (const taskId of new Set(rows.map((row) => row.taskId)))
      await beforeChange(context, taskId, 'tasks.set-due', groupId)
    const open = rows.filter((row) => row.state === 'open' && to > row.dueOn)
    for (const row of open)
      await tx
        .updateTable('occurrence')
        .set({ extended_to: to, extension_reason: reason })
        .where('id', '=', row.id)
        .execute()
    if (open.length === 0) throw new DomainError('tasks.extension-not-later')
    return {
      delta: { occurrences: open.length, to, reason },
      record: { type: 'occurrence', id: open[0]!.id },
      result: { changed: open.length },
    }
  },
})
