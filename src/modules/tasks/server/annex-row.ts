import { z } from 'zod'
import type { DateSpan } from '#kernel/domain/plain-date.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { readTiming } from '#modules/plans/domain/index.ts'
import { scheduleOf } from '../domain/index.ts'
import { layOccurrences } from './lay-occurrences.ts'
import { openTask } from './open-task.ts'
import type { PrintedUnit } from './open-task.ts'
import { parseTexts } from './stored.ts'
import { replaceUnits, unitsFrom, unitsOf } from './task-store.ts'

const Texts = z.array(z.string().trim().max(300)).max(30).default([])
const Wording = z
  .string()
  .trim()
  .max(300)
  .optional()
  .transform((value) => value || null)

/** One row of the assignment table in the columns of the annex. */
export const Row = z.object({
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
export type RowFields = z.output<typeof Row>

function wordingOf(row: RowFields): string | null {
  if (row.start && row.finish && row.start !== row.finish) return `Triển khai: ${row.start}; Hoàn thành: ${row.finish}`
  return row.finish ?? row.start
}

/** Writes a row into its task. True when the time was written anew: its open times are then laid anew. */
export async function writeRow(
  context: CommandContext,
  id: string,
  row: RowFields,
  period: DateSpan,
): Promise<boolean> {
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

/** Opens a task for a row, at the end of the plan. */
export async function openRow(
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

/** A task as a row. */
export async function rowOf({ tx }: CommandContext, id: string) {
  const task = await tx.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const { lead, coordinating } = await unitsOf(tx, id)
  const ids = (list: readonly PrintedUnit[]): string[] => list.flatMap((unit) => (unit.unitId ? [unit.unitId] : []))
  const names = (list: readonly PrintedUnit[]): string[] => list.flatMap((unit) => (unit.unitId ? [] : [unit.printed]))
  const assignment: 'assigned' | 'requested' = task.assignment === 'requested' ? 'requested' : 'assigned'
  return {
    planId: task.plan_id,
    assignment,
    lead,
    coordinating,
    row: {
      title: task.title,
      products: parseTexts(task.products),
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
