import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { command, query } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { captureTask, restoreTask } from './task-snapshot.ts'

/** Keeps how a task stands before an act changes it, and moves its version on. Acts of one group are taken back together. */
export async function beforeChange(
  { tx, now, actor, communeId }: CommandContext,
  taskId: string,
  act: string,
  groupId: string,
): Promise<void> {
  const { version, snapshot } = await captureTask(tx, taskId)
  await tx
    .insertInto('task_revision')
    .values({
      id: newId(),
      commune_id: communeId(),
      task_id: taskId,
      version,
      act,
      group_id: groupId,
      snapshot: JSON.stringify(snapshot),
      at: now,
      by: actorId(actor),
    })
    .execute()
  await tx
    .updateTable('task')
    .set({ version: version + 1 })
    .where('id', '=', taskId)
    .execute()
}

/** Notes that an act made the task: taking it back removes it. */
export async function afterOpening(
  { tx, now, actor, communeId }: CommandContext,
  taskId: string,
  act: string,
  groupId: string,
): Promise<void> {
  await tx
    .insertInto('task_revision')
    .values({
      id: newId(),
      commune_id: communeId(),
      task_id: taskId,
      version: -1,
      act,
      group_id: groupId,
      snapshot: null,
      at: now,
      by: actorId(actor),
    })
    .execute()
}

interface Revision {
  group_id: string
  act: string
  undone_at: string | null
}

async function newest(
  db: Pick<Tx, 'selectFrom'>,
  where: { planId?: string | undefined; taskId?: string | undefined },
): Promise<Revision | undefined> {
  return db
    .selectFrom('task_revision')
    .innerJoin('task', 'task.id', 'task_revision.task_id')
    .select(['task_revision.group_id', 'task_revision.act', 'task_revision.undone_at'])
    .$if(where.planId !== undefined, (builder) => builder.where('task.plan_id', '=', where.planId!))
    .$if(where.taskId !== undefined, (builder) => builder.where('task.id', '=', where.taskId!))
    .orderBy('task_revision.at', 'desc')
    .orderBy('task_revision.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The last act on a plan or a task that may still be taken back; null when there is none. */
export const lastChange = query({
  name: 'tasks.last-change',
  input: z.object({ planId: z.uuid().optional(), taskId: z.uuid().optional() }),
  may: 'tasks.manage',
  async run({ db }, where) {
    const last = await newest(db, where)
    // What an amendment of the plan changed is the plan's own word, not the officer's to take back.
    return last && last.undone_at === null && last.act !== 'tasks.amend'
      ? { groupId: last.group_id, act: last.act }
      : null
  },
})

/**
 * Takes the last act back: the task is as it was before. Times that were done since stay done.
 * Throws `tasks.nothing-to-undo` when something else happened to the task after it.
 */
export const undoChange = command({
  name: 'tasks.undo',
  input: z.object({ groupId: z.uuid() }),
  may: 'tasks.manage',
  async run(context, { groupId }) {
    const { tx, now, communeId } = context
    const rows = await tx
      .selectFrom('task_revision')
      .innerJoin('task', 'task.id', 'task_revision.task_id')
      .select([
        'task_revision.id',
        'task_revision.task_id',
        'task_revision.version',
        'task_revision.act',
        'task_revision.snapshot',
        'task.version as now_version',
        'task.plan_id',
      ])
      .where('group_id', '=', groupId)
      .where('undone_at', 'is', null)
      .orderBy('task_revision.task_id')
      .forUpdate()
      .execute()
    if (rows.length === 0 || rows.some((row) => row.act === 'tasks.amend'))
      throw new DomainError('tasks.nothing-to-undo')
    for (const row of rows) if (row.now_version !== row.version + 1) throw new DomainError('tasks.nothing-to-undo')
    for (const row of rows) await restoreTask(tx, communeId(), row.task_id, row.snapshot, row.now_version + 1)
    await tx.updateTable('task_revision').set({ undone_at: now }).where('group_id', '=', groupId).execute()
    return {
      delta: { act: rows[0]!.act, tasks: rows.length },
      record: { type: 'plan', id: rows[0]!.plan_id },
      result: { tasks: rows.length },
    }
  },
})
