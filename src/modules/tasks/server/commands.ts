import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { DateSpan, PlainDate } from '#kernel/domain/plain-date.ts'
import { command } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { workCalendar } from '#modules/calendar/domain/index.ts'
import { Day, calendarDays } from '#modules/calendar/server/index.ts'
import { occurrencesOf } from '../domain/index.ts'
import type { ScheduleRule } from '../domain/index.ts'

const RHYTHMS = ['week', 'month', 'quarter', 'half-year', 'year'] as const

/** Gives an occurrence more time, with the reason. */
export const extendOccurrence = command({
  name: 'tasks.extend',
  input: z.object({ occurrenceId: z.uuid(), to: Day, reason: z.string().trim().min(3, 'Ghi lý do gia hạn.').max(300) }),
  may: 'tasks.manage',
  async run({ tx }, { occurrenceId, to, reason }) {
    const row = await tx
      .selectFrom('occurrence')
      .select(['due_on', 'task_id'])
      .where('id', '=', occurrenceId)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    if (to <= row.due_on) throw new DomainError('tasks.extension-not-later')
    await refuseArchived(tx, row.task_id)
    await tx
      .updateTable('occurrence')
      .set({ extended_to: to, extension_reason: reason })
      .where('id', '=', occurrenceId)
      .execute()
    return { delta: { to, reason }, record: { type: 'occurrence', id: occurrenceId }, result: null }
  },
})

/** Sets who leads a task, its rhythm and whether it is given or asked. Open occurrences without a result are laid anew. */
export const changeTask = command({
  name: 'tasks.change',
  input: z.object({
    id: z.uuid(),
    version: z.number().int(),
    leadUnitId: z
      .string()
      .optional()
      .transform((value) => value || null),
    assignment: z.enum(['assigned', 'requested']),
    every: z.enum(['', ...RHYTHMS]).default(''),
  }),
  may: 'tasks.manage',
  async run({ tx, communeId }, input) {
    const task = await tx
      .selectFrom('task')
      .innerJoin('plan', 'plan.id', 'task.plan_id')
      .select(['task.version', 'task.schedule', 'plan.period_from', 'plan.period_to', 'plan.state'])
      .where('task.id', '=', input.id)
      .forUpdate('task')
      .executeTakeFirst()
    if (!task) throw new DomainError('record.not-found')
    if (task.state === 'archived') throw new DomainError('plans.archived')
    if (task.version !== input.version) throw new DomainError('tasks.changed-meanwhile')
    const before = task.schedule as unknown as ScheduleRule
    const after: ScheduleRule =
      input.every === ''
        ? before
        : { kind: before.kind === 'continuous' ? 'continuous' : 'recurring', every: input.every }
    await tx
      .updateTable('task')
      .set({ assignment: input.assignment, schedule: JSON.stringify(after), version: task.version + 1 })
      .where('id', '=', input.id)
      .execute()
    if (input.leadUnitId) await setLead(tx, communeId(), input.id, input.leadUnitId)
    if (JSON.stringify(before) !== JSON.stringify(after))
      await relay(tx, communeId(), input.id, after, {
        from: task.period_from as PlainDate,
        to: task.period_to as PlainDate,
      })
    return {
      delta: { assignment: input.assignment, every: input.every || null, lead: input.leadUnitId },
      record: { type: 'task', id: input.id },
      result: null,
    }
  },
})

async function setLead(tx: Tx, communeId: string, taskId: string, unitId: string): Promise<void> {
  const unit = await tx.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirst()
  if (!unit) throw new DomainError('record.not-found')
  const leads = await tx
    .selectFrom('task_unit')
    .select(['id', 'unit_id'])
    .where('task_id', '=', taskId)
    .where('part', '=', 'lead')
    .orderBy('ordinal')
    .execute()
  if (leads.some((lead) => lead.unit_id === unitId)) return
  const open = leads.find((lead) => lead.unit_id === null)
  if (open) await tx.updateTable('task_unit').set({ unit_id: unitId }).where('id', '=', open.id).execute()
  else
    await tx
      .insertInto('task_unit')
      .values({
        id: newId(),
        commune_id: communeId,
        task_id: taskId,
        part: 'lead',
        printed: unit.name,
        unit_id: unitId,
        ordinal: leads.length,
      })
      .execute()
}

async function relay(tx: Tx, communeId: string, taskId: string, rule: ScheduleRule, period: DateSpan): Promise<void> {
  const days = await calendarDays(tx)
  await tx
    .deleteFrom('occurrence')
    .where('task_id', '=', taskId)
    .where('state', '=', 'open')
    .where('id', 'not in', (eb) => eb.selectFrom('result_occurrence').select('occurrence_id'))
    .execute()
  for (const occurrence of occurrencesOf(rule, period, workCalendar(days.holidays, days.workdays))) {
    await tx
      .insertInto('occurrence')
      .values({
        id: newId(),
        commune_id: communeId,
        task_id: taskId,
        key: occurrence.key,
        label: occurrence.label,
        from_on: occurrence.from,
        to_on: occurrence.to,
        due_on: occurrence.dueOn,
      })
      .onConflict((conflict) => conflict.columns(['task_id', 'key']).doNothing())
      .execute()
  }
}

async function refuseArchived(tx: Tx, taskId: string): Promise<void> {
  const plan = await tx
    .selectFrom('task')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .select('plan.state')
    .where('task.id', '=', taskId)
    .executeTakeFirst()
  if (plan?.state === 'archived') throw new DomainError('plans.archived')
}

/** Notes that a reminder was copied or printed: what was said to whom, and when. */
export const noteReminder = command({
  name: 'tasks.remind',
  input: z.object({
    unitId: z
      .string()
      .optional()
      .transform((value) => value || null),
    text: z.string().min(1).max(5_000),
    occurrenceIds: z.array(z.uuid()).max(200),
  }),
  may: 'tasks.remind',
  async run({ tx, now, actor, communeId }, { unitId, text, occurrenceIds }) {
    const id = newId<'reminder'>()
    await tx
      .insertInto('reminder')
      .values({
        id,
        commune_id: communeId(),
        unit_id: unitId,
        way: 'copied',
        text,
        occurrences: JSON.stringify(occurrenceIds),
        sent_at: now,
        sent_by: actor.kind === 'account' ? actor.accountId : null,
      })
      .execute()
    return { delta: { occurrences: occurrenceIds.length }, record: { type: 'reminder', id }, result: null }
  },
})
