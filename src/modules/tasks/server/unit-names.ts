import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { command, query } from '#kernel/server/command.ts'

/** Names that running plans print and no unit answers to, with how many tasks wait for it. */
export const listUnknownUnits = query({
  name: 'tasks.unknown-units',
  input: z.object({}),
  may: 'organisations.manage',
  async run({ db }) {
    const rows = await db
      .selectFrom('task_unit')
      .innerJoin('task', 'task.id', 'task_unit.task_id')
      .innerJoin('plan', 'plan.id', 'task.plan_id')
      .select(({ fn }) => ['task_unit.printed', fn.count<string>('task_unit.task_id').distinct().as('tasks')])
      .where('task_unit.unit_id', 'is', null)
      .where('plan.state', '=', 'running')
      .where('task.state', '!=', 'cancelled')
      .groupBy('task_unit.printed')
      .orderBy('task_unit.printed')
      .execute()
    return rows.map((row) => ({ printed: row.printed, tasks: Number(row.tasks) }))
  },
})

/** Joins a printed name to a unit wherever running plans print it; the printed words stay. */
export const adoptUnitName = command({
  name: 'tasks.adopt-unit-name',
  input: z.object({ printed: z.string().trim().min(1), unitId: z.uuid() }),
  may: 'organisations.manage',
  async run({ tx }, { printed, unitId }) {
    const unit = await tx
      .selectFrom('unit')
      .select('id')
      .where('id', '=', unitId)
      .where('to_on', 'is', null)
      .executeTakeFirst()
    if (!unit) throw new DomainError('record.not-found')
    const open = await tx
      .selectFrom('task_unit')
      .innerJoin('task', 'task.id', 'task_unit.task_id')
      .innerJoin('plan', 'plan.id', 'task.plan_id')
      .select(['task_unit.id', 'task_unit.printed', 'task_unit.task_id', 'task_unit.part'])
      .where('task_unit.unit_id', 'is', null)
      .where('plan.state', '=', 'running')
      .execute()
    const same = open.filter((row) => foldedKey(row.printed) === foldedKey(printed))
    for (const row of same)
      await tx.updateTable('task_unit').set({ unit_id: unitId }).where('id', '=', row.id).execute()
    return {
      delta: { printed, joined: same.length },
      record: { type: 'unit', id: unitId },
      result: { joined: same.length },
    }
  },
})

/** Hands the work of running plans from merged units to the units they went into. Done twice it changes nothing more. */
export const followMergers = command({
  name: 'tasks.follow-mergers',
  input: z.object({}),
  may: 'organisations.manage',
  async run({ tx }) {
    const merged = await tx
      .selectFrom('unit')
      .select(['id', 'merged_into'])
      .where('merged_into', 'is not', null)
      .execute()
    let moved = 0
    for (const { id, merged_into } of merged) {
      const rows = await tx
        .updateTable('task_unit')
        .set({ unit_id: merged_into })
        .where('unit_id', '=', id)
        .where('task_id', 'in', (eb) =>
          eb
            .selectFrom('task')
            .innerJoin('plan', 'plan.id', 'task.plan_id')
            .select('task.id')
            .where('plan.state', '=', 'running'),
        )
        .returning('id')
        .execute()
      moved += rows.length
    }
    return { delta: moved > 0 ? { moved } : null, result: { moved } }
  },
})
