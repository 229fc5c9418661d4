import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { isPlainDate } from '#kernel/domain/plain-date.ts'
import type { DateSpan } from '#kernel/domain/plain-date.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { workCalendar } from '#modules/calendar/domain/index.ts'
import type { WorkCalendar } from '#modules/calendar/domain/index.ts'
import { calendarDays } from '#modules/calendar/server/index.ts'
import { resolveUnit } from '#modules/organisations/domain/index.ts'
import type { KnownUnit } from '#modules/organisations/domain/index.ts'
import { contractOf, occurrencesOf, scheduleOf } from '#modules/tasks/domain/index.ts'
import { applyEdits } from '../domain/index.ts'
import type { ActivityReading, PlanReading } from '../domain/index.ts'

/**
 * Runs a plan: the reading with its corrections becomes plan, tasks, units and occurrences in one transaction.
 * Pressed twice, it answers with the plan that is there. Doubtful fields may stay open.
 */
export const confirmReading = command({
  name: 'plans.confirm',
  input: z.object({ id: z.uuid() }),
  may: 'plans.manage',
  async run(context, { id }) {
    const { tx, now, actor, communeId } = context
    const row = await tx.selectFrom('plan_reading').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    const existing = await tx.selectFrom('plan').select('id').where('reading_id', '=', id).executeTakeFirst()
    if (existing) return { delta: null, result: { planId: existing.id, tasks: 0, unknownUnits: [] as string[] } }
    if (row.state !== 'ready' || row.reading === null) throw new DomainError('plans.not-ready')
    const reading = applyEdits(row.reading as unknown as PlanReading, row.edits as Record<string, unknown>)
    const period = periodOf(reading)
    if (!reading.title) throw new DomainError('plans.no-title')
    const activities = reading.activities.filter((activity) => activity.title.trim() !== '')
    if (activities.length === 0) throw new DomainError('plans.no-tasks')
    const planId = newId<'plan'>()
    await tx
      .insertInto('plan')
      .values({
        id: planId,
        commune_id: communeId(),
        kind: 'communication',
        title: reading.title,
        number: reading.number,
        issued_on: reading.issuedOn,
        issuer: reading.issuer,
        period_from: period.from,
        period_to: period.to,
        state: 'running',
        reading_id: id,
        content: JSON.stringify(reading),
        folded: foldedKey(`${reading.title} ${reading.number ?? ''}`),
        created_at: now,
        confirmed_by: actor.kind === 'account' ? actor.accountId : null,
      })
      .execute()
    const days = await calendarDays(tx)
    const units = await knownUnits(context)
    const unknown = new Set<string>()
    let ordinal = 0
    for (const activity of activities)
      await insertTask(context, {
        planId,
        ordinal: ++ordinal,
        activity,
        period,
        calendar: workCalendar(days.holidays, days.workdays),
        units,
        unknown,
        source: sourceOf(reading, activity),
      })
    await tx.updateTable('plan_reading').set({ state: 'confirmed' }).where('id', '=', id).execute()
    return {
      delta: { tasks: ordinal, unknownUnits: unknown.size },
      record: { type: 'plan', id: planId },
      result: { planId, tasks: ordinal, unknownUnits: [...unknown] },
    }
  },
})

function periodOf(reading: PlanReading): DateSpan {
  const { from, to } = reading.period
  if (!isPlainDate(from) || !isPlainDate(to) || from > to) throw new DomainError('plans.no-period')
  return { from, to }
}

function sourceOf(reading: PlanReading, activity: ActivityReading): unknown {
  const index = reading.activities.indexOf(activity)
  return reading.provenance[`activities[${index}].title`] ?? null
}

async function knownUnits({ tx }: CommandContext): Promise<KnownUnit[]> {
  const units = await tx.selectFrom('unit').select(['id', 'name', 'kind']).where('to_on', 'is', null).execute()
  const aliases = await tx.selectFrom('unit_alias').select(['unit_id', 'alias']).execute()
  return units.map((unit) => ({
    ...unit,
    aliases: aliases.filter((alias) => alias.unit_id === unit.id).map(({ alias }) => alias),
  }))
}

interface NewTask {
  planId: string
  ordinal: number
  activity: ActivityReading
  period: DateSpan
  calendar: WorkCalendar
  units: readonly KnownUnit[]
  unknown: Set<string>
  source: unknown
}

const ASKED = new Set(['front', 'union', 'party', 'digital-team'])

async function insertTask({ tx, now, communeId }: CommandContext, task: NewTask): Promise<void> {
  const { activity } = task
  const id = newId<'task'>()
  const rule = scheduleOf(activity.timing)
  const leads = activity.lead.map((printed) => ({ printed, unit: resolveUnit(printed, task.units) }))
  const helpers = activity.coordinating.map((printed) => ({ printed, unit: resolveUnit(printed, task.units) }))
  const requested = leads.length > 0 && leads.every((lead) => lead.unit !== null && ASKED.has(lead.unit.kind))
  await tx
    .insertInto('task')
    .values({
      id,
      commune_id: communeId(),
      plan_id: task.planId,
      ordinal: task.ordinal,
      ref: activity.ref,
      title: activity.title,
      origin: activity.origin,
      assignment: requested ? 'requested' : 'assigned',
      timing_text: activity.timing.text,
      schedule: JSON.stringify(rule),
      contract: JSON.stringify(contractOf(activity.products, activity.channels)),
      products: JSON.stringify(activity.products),
      channels: JSON.stringify(activity.channels),
      source: JSON.stringify(task.source),
      folded: foldedKey([activity.title, ...activity.lead, ...activity.coordinating].join(' ')),
      created_at: now,
    })
    .execute()
  let ordinal = 0
  for (const [part, list] of [
    ['lead', leads],
    ['coordinating', helpers],
  ] as const) {
    for (const { printed, unit } of list) {
      if (!unit) task.unknown.add(printed)
      await tx
        .insertInto('task_unit')
        .values({
          id: newId(),
          commune_id: communeId(),
          task_id: id,
          part,
          printed,
          unit_id: unit?.id ?? null,
          ordinal: ordinal++,
        })
        .execute()
    }
  }
  for (const occurrence of occurrencesOf(rule, task.period, task.calendar)) {
    await tx
      .insertInto('occurrence')
      .values({
        id: newId(),
        commune_id: communeId(),
        task_id: id,
        key: occurrence.key,
        label: occurrence.label,
        from_on: occurrence.from,
        to_on: occurrence.to,
        due_on: occurrence.dueOn,
      })
      .execute()
  }
}
