import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { openRow, rowOf } from './annex-row.ts'
import type { PrintedUnit } from './open-task.ts'
import { afterOpening, beforeChange } from './revisions.ts'
import { lockTask, moveTableOn, orderOf, orderWith, refold, renumber, replaceUnits } from './task-store.ts'

/** Splits a row in two: the first keeps its times and results, the second begins with the same units and times. */
export const splitRow = command({
  name: 'tasks.split',
  input: z.object({
    id: z.uuid(),
    version: z.number().int(),
    tableVersion: z.number().int(),
    first: z.string().trim().min(1, 'Ghi nội dung việc thứ nhất.').max(1000),
    second: z.string().trim().min(1, 'Ghi nội dung việc thứ hai.').max(1000),
  }),
  may: 'tasks.manage',
  async run(context, input) {
    const { tx, communeId } = context
    const task = await lockTask(tx, input.id, input.version)
    await moveTableOn(tx, communeId(), task.planId, input.tableVersion)
    const groupId = newId()
    const before = await rowOf(context, input.id)
    await beforeChange(context, input.id, 'tasks.split', groupId)
    await tx.updateTable('task').set({ title: input.first }).where('id', '=', input.id).execute()
    await refold(tx, input.id)
    const id = await openRow(
      context,
      task.planId,
      task.period,
      { ...before.row, title: input.second },
      before.assignment,
    )
    await afterOpening(context, id, 'tasks.split', groupId)
    await renumber(tx, task.planId, await orderWith(tx, task.planId, id, input.id))
    return { delta: { into: [input.first, input.second] }, record: { type: 'task', id: input.id }, result: { id } }
  },
})

/**
 * Puts one row into another: its units and products come along, its open times go.
 * A row with results cannot go in: then the other one must, so that no proof loses its task.
 */
export const mergeRows = command({
  name: 'tasks.merge',
  input: z.object({ into: z.uuid(), from: z.uuid(), tableVersion: z.number().int() }),
  may: 'tasks.manage',
  async run(context, { into, from, tableVersion }) {
    const { tx, communeId } = context
    if (into === from) throw new DomainError('record.not-found')
    const [first, second] = [into, from].sort()
    await lockTask(tx, first!)
    await lockTask(tx, second!)
    const [target, source] = [await rowOf(context, into), await rowOf(context, from)]
    if (target.planId !== source.planId) throw new DomainError('tasks.other-plan')
    if (await hasResults(context, from)) throw new DomainError('tasks.merge-has-results')
    await moveTableOn(tx, communeId(), target.planId, tableVersion)
    const groupId = newId()
    await beforeChange(context, into, 'tasks.merge', groupId)
    await beforeChange(context, from, 'tasks.merge', groupId)
    const products = [...new Set([...target.row.products, ...source.row.products])]
    await tx
      .updateTable('task')
      .set({ products: JSON.stringify(products) })
      .where('id', '=', into)
      .execute()
    await replaceUnits(
      tx,
      communeId(),
      into,
      union(target.lead, source.lead),
      union(target.coordinating, source.coordinating).filter(
        (unit) => !union(target.lead, source.lead).some((lead) => lead.printed === unit.printed),
      ),
    )
    const reason = `Gộp vào “${target.row.title.slice(0, 200)}”`
    await tx
      .updateTable('task')
      .set({ state: 'cancelled', cancel_reason: reason, merged_into: into })
      .where('id', '=', from)
      .execute()
    await tx.deleteFrom('occurrence').where('task_id', '=', from).where('state', '=', 'open').execute()
    await renumber(tx, target.planId, await orderOf(tx, target.planId))
    return { delta: { from, into }, record: { type: 'task', id: into }, result: { groupId } }
  },
})

/** Two rows that read alike are different work: the offer to merge them does not come back. */
export const keepApart = command({
  name: 'tasks.keep-apart',
  input: z.object({ id: z.uuid(), other: z.uuid() }),
  may: 'tasks.manage',
  async run({ tx }, { id, other }) {
    await lockTask(tx, id)
    const row = await tx.selectFrom('task').select('distinct_from').where('id', '=', id).executeTakeFirstOrThrow()
    const known = z.array(z.string()).parse(row.distinct_from)
    if (known.includes(other)) return { delta: null, result: null }
    await tx
      .updateTable('task')
      .set({ distinct_from: JSON.stringify([...known, other]) })
      .where('id', '=', id)
      .execute()
    return { delta: { other }, record: { type: 'task', id }, result: null }
  },
})

function union(left: readonly PrintedUnit[], right: readonly PrintedUnit[]): PrintedUnit[] {
  const all = [...left]
  for (const unit of right)
    if (!all.some((one) => (unit.unitId !== null && one.unitId === unit.unitId) || one.printed === unit.printed))
      all.push(unit)
  return all
}

async function hasResults({ tx }: CommandContext, taskId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('result_occurrence')
    .innerJoin('occurrence', 'occurrence.id', 'result_occurrence.occurrence_id')
    .select('occurrence.id')
    .where('occurrence.task_id', '=', taskId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
