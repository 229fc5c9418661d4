import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { DateSpan } from '#kernel/domain/plain-date.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { readTiming } from '#modules/plans/domain/index.ts'
import { scheduleOf } from '../domain/index.ts'
import { layOccurrences } from './lay-occurrences.ts'
import { openTask } from './open-task.ts'
import { afterOpening, beforeChange } from './revisions.ts'
import { lockPlan, lockTask, moveTableOn, refold, renumber, replaceUnits, unitsFrom } from './task-store.ts'

const Texts = z.array(z.string().trim().max(300)).max(30).default([])
const Wording = z
  .string()
  .trim()
  .max(300)
  .optional()
  .transform((value) => value || null)

/** One row of the assignment table in the columns of the annex. */
const Row = z.object({
  title: z.string().trim().min(1, 'Ghi nội dung công việc.').max(1000),
  products: Texts,
  start: Wording,
  finish: Wording,
  leadUnitIds: z.array(z.uuid()).max(40).default([]),
  leadNames: Texts,
  coordinatingUnitIds: z.array(z.uuid()).max(40).default([]),
  coordinatingNames: Texts,
  note: Wording,
})
type RowFields = z.output<typeof Row>

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

type Unit = { printed: string; unitId: string | null }

function union(left: readonly Unit[], right: readonly Unit[]): Unit[] {
  const all = [...left]
  for (const unit of right)
    if (!all.some((one) => (unit.unitId !== null && one.unitId === unit.unitId) || one.printed === unit.printed))
      all.push(unit)
  return all
}

function wordingOf(row: RowFields): string | null {
  if (row.start && row.finish && row.start !== row.finish) return `Triển khai: ${row.start}; Hoàn thành: ${row.finish}`
  return row.finish ?? row.start
}

async function writeRow(context: CommandContext, id: string, row: RowFields, period: DateSpan): Promise<boolean> {
  const { tx, communeId } = context
  const before = await tx.selectFrom('task').select(['timing_text']).where('id', '=', id).executeTakeFirstOrThrow()
  const wording = wordingOf(row)
  const changed = before.timing_text !== wording
  const schedule = scheduleOf(readTiming(row.finish ?? row.start ?? '', period))
  await tx
    .updateTable('task')
    .set({
      title: row.title,
      products: JSON.stringify(row.products.filter(Boolean)),
      start_text: row.start,
      finish_text: row.finish,
      timing_text: wording,
      note: row.note,
      ...(changed ? { schedule: JSON.stringify(schedule) } : {}),
    })
    .where('id', '=', id)
    .execute()
  const lead = await unitsFrom(tx, row.leadUnitIds, row.leadNames)
  const helpers = await unitsFrom(tx, row.coordinatingUnitIds, row.coordinatingNames)
  await replaceUnits(tx, communeId(), id, lead, helpers)
  if (changed) await layOccurrences(tx, communeId(), id, schedule, period)
  return changed
}

async function openRow(
  { tx, now, communeId }: CommandContext,
  planId: string,
  period: DateSpan,
  row: RowFields,
  assignment: 'assigned' | 'requested',
): Promise<string> {
  const last = await tx
    .selectFrom('task')
    .select(({ fn }) => fn.max('ordinal').as('last'))
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  const id = await openTask(
    { tx, now, communeId: communeId() },
    {
      planId,
      ordinal: (last?.last ?? 0) + 1,
      period,
      ref: null,
      title: row.title,
      origin: 'added',
      assignment,
      timing: { ...readTiming(row.finish ?? row.start ?? '', period), text: wordingOf(row) },
      products: row.products.filter(Boolean),
      channels: ['other'],
      lead: await unitsFrom(tx, row.leadUnitIds, row.leadNames),
      coordinating: await unitsFrom(tx, row.coordinatingUnitIds, row.coordinatingNames),
      source: null,
      clauses: [],
    },
  )
  await tx
    .updateTable('task')
    .set({ start_text: row.start, finish_text: row.finish, note: row.note })
    .where('id', '=', id)
    .execute()
  return id
}

async function rowOf({ tx }: CommandContext, id: string) {
  const task = await tx.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const units = await tx.selectFrom('task_unit').selectAll().where('task_id', '=', id).orderBy('ordinal').execute()
  const of = (part: string): Unit[] =>
    units.filter((unit) => unit.part === part).map((unit) => ({ printed: unit.printed, unitId: unit.unit_id }))
  const [lead, coordinating] = [of('lead'), of('coordinating')]
  const ids = (list: Unit[]): string[] => list.flatMap((unit) => (unit.unitId ? [unit.unitId] : []))
  const names = (list: Unit[]): string[] => list.flatMap((unit) => (unit.unitId ? [] : [unit.printed]))
  const assignment: 'assigned' | 'requested' = task.assignment === 'requested' ? 'requested' : 'assigned'
  return {
    planId: task.plan_id,
    assignment,
    lead,
    coordinating,
    row: {
      title: task.title,
      products: z.array(z.string()).parse(task.products),
      start: task.start_text,
      finish: task.finish_text ?? task.timing_text,
      leadUnitIds: ids(lead),
      leadNames: names(lead),
      coordinatingUnitIds: ids(coordinating),
      coordinatingNames: names(coordinating),
      note: task.note,
    },
  }
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

async function orderOf(tx: CommandContext['tx'], planId: string): Promise<string[]> {
  const rows = await tx.selectFrom('task').select('id').where('plan_id', '=', planId).orderBy('ordinal').execute()
  return rows.map((row) => row.id)
}

async function orderWith(tx: CommandContext['tx'], planId: string, id: string, after: string): Promise<string[]> {
  const order = (await orderOf(tx, planId)).filter((one) => one !== id)
  const at = order.indexOf(after)
  order.splice(at < 0 ? order.length : at + 1, 0, id)
  return order
}
