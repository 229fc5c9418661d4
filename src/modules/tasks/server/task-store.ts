import { DomainError } from '#kernel/domain/domain-error.ts'
import type { DateSpan } from '#kernel/domain/plain-date.ts'
import { isPlainDate } from '#kernel/domain/plain-date.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { Tx } from '#kernel/server/database.ts'
import type { PrintedUnit } from './open-task.ts'
import { insertUnits } from './open-task.ts'

/** A task as an act finds it: locked, of a plan that runs, in the version the officer saw. */
export async function lockTask(
  tx: Tx,
  id: string,
  version?: number,
): Promise<{
  planId: string
  ordinal: number
  title: string
  schedule: unknown
  contract: unknown
  state: string
  period: DateSpan
}> {
  const row = await tx
    .selectFrom('task')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .select([
      'task.plan_id',
      'task.ordinal',
      'task.title',
      'task.version',
      'task.schedule',
      'task.contract',
      'task.state',
      'plan.period_from',
      'plan.period_to',
      'plan.state as plan_state',
    ])
    .where('task.id', '=', id)
    .forUpdate('task')
    .executeTakeFirst()
  if (!row) throw new DomainError('record.not-found')
  if (row.plan_state === 'archived') throw new DomainError('plans.archived')
  if (version !== undefined && row.version !== version) throw new DomainError('tasks.changed-meanwhile')
  return {
    planId: row.plan_id,
    ordinal: row.ordinal,
    title: row.title,
    schedule: row.schedule,
    contract: row.contract,
    state: row.state,
    period: periodOf(row.period_from, row.period_to),
  }
}

/** An occurrence with the task it belongs to, both locked. */
export async function lockOccurrence(
  tx: Tx,
  id: string,
): Promise<{ id: string; taskId: string; state: string; dueOn: string; extendedTo: string | null; label: string }> {
  const row = await tx.selectFrom('occurrence').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new DomainError('record.not-found')
  await lockTask(tx, row.task_id)
  return {
    id: row.id,
    taskId: row.task_id,
    state: row.state,
    dueOn: String(row.due_on),
    extendedTo: row.extended_to === null ? null : String(row.extended_to),
    label: row.label,
  }
}

/** The plan's period, the plan locked against two officers changing its table at once. */
export async function lockPlan(tx: Tx, planId: string): Promise<DateSpan> {
  const plan = await tx
    .selectFrom('plan')
    .select(['period_from', 'period_to', 'state'])
    .where('id', '=', planId)
    .forUpdate()
    .executeTakeFirst()
  if (!plan) throw new DomainError('record.not-found')
  if (plan.state === 'archived') throw new DomainError('plans.archived')
  return periodOf(plan.period_from, plan.period_to)
}

/** Names of units become the commune's units where they are; what is typed as free text stays as printed. */
export async function unitsFrom(tx: Tx, ids: readonly string[], names: readonly string[]): Promise<PrintedUnit[]> {
  const known =
    ids.length === 0 ? [] : await tx.selectFrom('unit').select(['id', 'name']).where('id', 'in', ids).execute()
  if (known.length !== new Set(ids).size) throw new DomainError('record.not-found')
  const chosen = ids.flatMap((id) => known.filter((unit) => unit.id === id))
  return [
    ...chosen.map((unit) => ({ printed: unit.name, unitId: unit.id })),
    ...names.filter((name) => name.trim() !== '').map((name) => ({ printed: name.trim(), unitId: null })),
  ]
}

/** Gives a task these units and no others, and brings what is searched up to date. */
export async function replaceUnits(
  tx: Tx,
  communeId: string,
  taskId: string,
  lead: readonly PrintedUnit[],
  coordinating: readonly PrintedUnit[],
): Promise<void> {
  await tx.deleteFrom('task_unit').where('task_id', '=', taskId).execute()
  await insertUnits(tx, communeId, taskId, lead, coordinating)
  await refold(tx, taskId)
}

/** The units of a task by their part. */
export async function unitsOf(tx: Tx, taskId: string): Promise<{ lead: PrintedUnit[]; coordinating: PrintedUnit[] }> {
  const rows = await tx
    .selectFrom('task_unit')
    .select(['part', 'printed', 'unit_id'])
    .where('task_id', '=', taskId)
    .orderBy('ordinal')
    .execute()
  const of = (part: string): PrintedUnit[] =>
    rows.filter((row) => row.part === part).map((row) => ({ printed: row.printed, unitId: row.unit_id }))
  return { lead: of('lead'), coordinating: of('coordinating') }
}

/** What is searched of a task: its title and units without diacritics. */
export async function refold(tx: Tx, taskId: string): Promise<void> {
  const task = await tx.selectFrom('task').select('title').where('id', '=', taskId).executeTakeFirstOrThrow()
  const units = await tx.selectFrom('task_unit').select('printed').where('task_id', '=', taskId).execute()
  await tx
    .updateTable('task')
    .set({ folded: foldedKey([task.title, ...units.map((unit) => unit.printed)].join(' ')) })
    .where('id', '=', taskId)
    .execute()
}

/** Checks and moves on the version of a plan's assignment table. */
export async function moveTableOn(tx: Tx, communeId: string, planId: string, seen: number): Promise<void> {
  const row = await tx.selectFrom('assignment_table').select('version').where('plan_id', '=', planId).executeTakeFirst()
  if ((row?.version ?? 0) !== seen) throw new DomainError('tasks.table-changed-meanwhile')
  await tx
    .insertInto('assignment_table')
    .values({ plan_id: planId, commune_id: communeId, version: seen + 1 })
    .onConflict((conflict) => conflict.column('plan_id').doUpdateSet({ version: seen + 1 }))
    .execute()
}

/** Numbers the running rows of a table 1, 2, 3 in this order; cancelled ones come after them. */
export async function renumber(tx: Tx, planId: string, order: readonly string[]): Promise<void> {
  const rows = await tx
    .selectFrom('task')
    .select(['id', 'state'])
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .execute()
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)
  const running = rows.filter((row) => row.state !== 'cancelled').sort((a, b) => place(a.id) - place(b.id))
  const all = [...running, ...rows.filter((row) => row.state === 'cancelled')]
  for (const [index, row] of all.entries())
    await tx
      .updateTable('task')
      .set({ ordinal: index + 1 })
      .where('id', '=', row.id)
      .execute()
}

function periodOf(from: unknown, to: unknown): DateSpan {
  const [first, last] = [String(from), String(to)]
  if (!isPlainDate(first) || !isPlainDate(last)) throw new DomainError('plans.no-period')
  return { from: first, to: last }
}

/** The rows of a plan in their order. */
export async function orderOf(tx: Tx, planId: string): Promise<string[]> {
  const rows = await tx.selectFrom('task').select('id').where('plan_id', '=', planId).orderBy('ordinal').execute()
  return rows.map((row) => row.id)
}

/** The rows with one of them put after another. */
export async function orderWith(tx: Tx, planId: string, id: string, after: string): Promise<string[]> {
  const order = (await orderOf(tx, planId)).filter((one) => one !== id)
  const at = order.indexOf(after)
  order.splice(at < 0 ? order.length : at + 1, 0, id)
  return order
}
