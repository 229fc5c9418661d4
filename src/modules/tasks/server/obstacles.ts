import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command, query } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { seesEveryUnit } from '#modules/access/domain/index.ts'
import { Day } from '#modules/calendar/server/index.ts'
import { beforeChange } from './revisions.ts'
import { ownUnit, requirePart, speaksForEveryUnit } from './speaks-for.ts'
import { lockOccurrence, lockTask } from './task-store.ts'

/**
 * Says what stands in the way of a task, or asks for more time. A unit speaks for itself;
 * the focal officer types for any (ghi thay): whose word it is and who typed it are kept apart.
 */
export const raiseObstacle = command({
  name: 'tasks.raise-obstacle',
  input: z
    .object({
      taskId: z.uuid(),
      occurrenceId: z
        .string()
        .optional()
        .transform((value) => value || null),
      kind: z.enum(['obstacle', 'extension']),
      text: z.string().trim().min(3, 'Ghi khó khăn, vướng mắc là gì.').max(1000),
      wantedUntil: Day.optional(),
      unitId: z
        .string()
        .optional()
        .transform((value) => value || null),
    })
    .refine((input) => input.kind !== 'extension' || (input.wantedUntil && input.occurrenceId), {
      message: 'Chọn kỳ và ngày muốn gia hạn đến.',
      path: ['wantedUntil'],
    }),
  may: 'tasks.raise',
  async run({ tx, now, actor, communeId }, input) {
    await lockTask(tx, input.taskId)
    await requirePart(tx, actor, input.taskId)
    if (input.occurrenceId !== null && (await lockOccurrence(tx, input.occurrenceId)).taskId !== input.taskId)
      throw new DomainError('record.not-found')
    const unitId = speaksForEveryUnit(actor) ? input.unitId : ownUnit(actor)
    const id = newId<'obstacle'>()
    await tx
      .insertInto('obstacle')
      .values({
        id,
        commune_id: communeId(),
        task_id: input.taskId,
        occurrence_id: input.occurrenceId,
        kind: input.kind,
        text: input.text,
        wanted_until: input.wantedUntil ?? null,
        unit_id: unitId,
        raised_at: now,
        raised_by: actorId(actor),
      })
      .execute()
    return { delta: { kind: input.kind }, record: { type: 'task', id: input.taskId }, result: { id } }
  },
})

/** Answers an obstacle; a wish for more time may be granted with the answer. */
export const settleObstacle = command({
  name: 'tasks.settle-obstacle',
  input: z.object({
    id: z.uuid(),
    answer: z.string().trim().min(2, 'Ghi ý kiến giải quyết.').max(1000),
    grantUntil: Day.optional(),
  }),
  may: 'tasks.decide',
  async run(context, { id, answer, grantUntil }) {
    const { tx, now, actor } = context
    const row = await tx.selectFrom('obstacle').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    if (row.settled_at !== null) return { delta: null, result: null }
    await tx
      .updateTable('obstacle')
      .set({ answer, settled_at: now, settled_by: actorId(actor) })
      .where('id', '=', id)
      .execute()
    if (grantUntil && row.occurrence_id) {
      const occurrence = await lockOccurrence(tx, row.occurrence_id)
      if (occurrence.state === 'open' && grantUntil > occurrence.dueOn) {
        await beforeChange(context, row.task_id, 'tasks.extend', newId())
        await tx
          .updateTable('occurrence')
          .set({ extended_to: grantUntil, extension_reason: row.text.slice(0, 300) })
          .where('id', '=', row.occurrence_id)
          .execute()
      }
    }
    return { delta: { answer, granted: grantUntil ?? null }, record: { type: 'task', id: row.task_id }, result: null }
  },
})

/** Obstacles and wishes for more time, open ones first; `taskId` narrows to one task. */
export const listObstacles = query({
  name: 'tasks.list-obstacles',
  input: z.object({ taskId: z.uuid().optional(), onlyOpen: z.boolean().default(false) }),
  may: 'tasks.read',
  async run({ db, actor }, { taskId, onlyOpen }) {
    const rows = await db
      .selectFrom('obstacle')
      .innerJoin('task', 'task.id', 'obstacle.task_id')
      .innerJoin('plan', 'plan.id', 'task.plan_id')
      .leftJoin('occurrence', 'occurrence.id', 'obstacle.occurrence_id')
      .leftJoin('unit', 'unit.id', 'obstacle.unit_id')
      .leftJoin('account', 'account.id', 'obstacle.raised_by')
      .select([
        'obstacle.id',
        'obstacle.task_id',
        'obstacle.kind',
        'obstacle.text',
        'obstacle.wanted_until',
        'obstacle.raised_at',
        'obstacle.answer',
        'obstacle.settled_at',
        'task.title',
        'occurrence.label',
        'unit.name as unit',
        'account.display_name as typed_by',
      ])
      .where('plan.state', '=', 'running')
      .$if(taskId !== undefined, (builder) => builder.where('obstacle.task_id', '=', taskId!))
      // Who comes from a village sees what the village raised.
      .$if(!seesEveryUnit(actor), (builder) => builder.where('obstacle.unit_id', '=', ownUnit(actor)))
      .$if(onlyOpen, (builder) => builder.where('obstacle.settled_at', 'is', null))
      .orderBy('obstacle.raised_at', 'desc')
      .limit(200)
      .execute()
    return rows.map((row) => ({
      id: row.id,
      taskId: row.task_id,
      title: row.title,
      label: row.label,
      kind: row.kind === 'extension' ? ('extension' as const) : ('obstacle' as const),
      text: row.text,
      wantedUntil: row.wanted_until === null ? null : String(row.wanted_until),
      unit: row.unit,
      typedBy: row.typed_by,
      raisedAt: String(row.raised_at),
      answer: row.answer,
    }))
  },
})
