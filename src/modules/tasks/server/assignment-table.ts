import { z } from 'zod'
import { command } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { MOST_PASTED_ROWS } from '../domain/index.ts'
import { Row, openRow, writeRow } from './annex-row.ts'
import { afterOpening, beforeChange } from './revisions.ts'
import { lockPlan, lockTask, moveTableOn, orderOf, orderWith, renumber } from './task-store.ts'

/** Changes one row of the table. When the time is written anew, its open times are laid anew; what is done stays. */
export const editRow = command({
  name: 'tasks.edit-row',
  input: z.object({ id: z.uuid(), version: z.number().int(), row: Row }),
  may: 'tasks.manage',
  async run(context, { id, version, row }) {
    const { tx } = context
    const task = await lockTask(tx, id, version)
    await beforeChange(context, id, 'tasks.edit-row', newId())
    const changed = await writeRow(context, id, row, task.period)
    return {
      delta: { title: row.title, time: changed },
      record: { type: 'task', id },
      result: { version: version + 1 },
    }
  },
})

/** Adds work that is not in the plan, after the row `after` or at the end. */
export const addTask = command({
  name: 'tasks.add',
  input: z.object({
    planId: z.uuid(),
    tableVersion: z.number().int(),
    after: z.uuid().optional(),
    row: Row,
    assignment: z.enum(['assigned', 'requested']).default('assigned'),
  }),
  may: 'tasks.manage',
  async run(context, input) {
    const { tx, communeId } = context
    const period = await lockPlan(tx, input.planId)
    await moveTableOn(tx, communeId(), input.planId, input.tableVersion)
    const id = await openRow(context, input.planId, period, input.row, input.assignment)
    await afterOpening(context, id, 'tasks.add', newId())
    if (input.after) await renumber(tx, input.planId, await orderWith(tx, input.planId, id, input.after))
    else await renumber(tx, input.planId, await orderOf(tx, input.planId))
    return { delta: { title: input.row.title }, record: { type: 'task', id }, result: { id } }
  },
})

/** Adds several rows at the end, as they were pasted: all of them or none, undone in one go. */
export const addRows = command({
  name: 'tasks.add-rows',
  input: z.object({
    planId: z.uuid(),
    tableVersion: z.number().int(),
    rows: z.array(Row).min(1, 'Dán ít nhất một dòng có nội dung công việc.').max(MOST_PASTED_ROWS),
  }),
  may: 'tasks.manage',
  async run(context, { planId, tableVersion, rows }) {
    const { tx, communeId } = context
    const period = await lockPlan(tx, planId)
    await moveTableOn(tx, communeId(), planId, tableVersion)
    const groupId = newId()
    for (const row of rows) {
      const id = await openRow(context, planId, period, row, 'assigned')
      await afterOpening(context, id, 'tasks.add-rows', groupId)
    }
    await renumber(tx, planId, await orderOf(tx, planId))
    return { delta: { rows: rows.length }, record: { type: 'plan', id: planId }, result: { added: rows.length } }
  },
})

/** Puts the rows of a table in this order. */
export const orderRows = command({
  name: 'tasks.order-rows',
  input: z.object({ planId: z.uuid(), tableVersion: z.number().int(), ids: z.array(z.uuid()).min(1).max(500) }),
  may: 'tasks.manage',
  async run({ tx, communeId }, { planId, tableVersion, ids }) {
    await lockPlan(tx, planId)
    await moveTableOn(tx, communeId(), planId, tableVersion)
    await renumber(tx, planId, ids)
    return { delta: { rows: ids.length }, record: { type: 'plan', id: planId }, result: null }
  },
})
