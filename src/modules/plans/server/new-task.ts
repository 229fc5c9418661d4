import type { DateSpan } from '#kernel/domain/plain-date.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import type { WorkCalendar } from '#modules/calendar/domain/index.ts'
import { resolveUnit } from '#modules/organisations/domain/index.ts'
import type { KnownUnit } from '#modules/organisations/domain/index.ts'
import { contractOf, occurrencesOf } from '#modules/tasks/domain/index.ts'
import { assignmentOf, ruleOf } from '../domain/index.ts'
import type { ReviewedActivity, ReviewedReading } from '../domain/index.ts'

/** What one activity needs to become a task. */
export interface NewTask {
  planId: string
  ordinal: number
  activity: ReviewedActivity
  reading: ReviewedReading
  period: DateSpan
  calendar: WorkCalendar
  units: readonly CommuneUnit[]
  unknown: Set<string>
  source: unknown
}

/** A unit with what plans call it and whether it is assigned work or asked for it. */
export type CommuneUnit = KnownUnit & { assignment: 'assigned' | 'requested' }

/** The commune's units in force. */
export async function communeUnits(db: ReadDb | Tx): Promise<CommuneUnit[]> {
  const units = await db
    .selectFrom('unit')
    .select(['id', 'name', 'kind', 'assignment'])
    .where('to_on', 'is', null)
    .execute()
  const aliases = await db.selectFrom('unit_alias').select(['unit_id', 'alias']).execute()
  return units.map((unit) => ({
    ...unit,
    assignment: unit.assignment === 'requested' ? 'requested' : 'assigned',
    aliases: aliases.filter((alias) => alias.unit_id === unit.id).map(({ alias }) => alias),
  }))
}

/** Writes one task with its units and occurrences. Names of units that the commune does not have go into `unknown`. */
export async function insertTask({ tx, now, communeId }: CommandContext, task: NewTask): Promise<void> {
  const { activity } = task
  const id = newId<'task'>()
  const rule = ruleOf(activity)
  const leads = activity.lead.map((printed) => ({ printed, unit: resolveUnit(printed, task.units) }))
  const helpers = activity.coordinating.map((printed) => ({ printed, unit: resolveUnit(printed, task.units) }))
  const assignment = assignmentOf(activity, task.reading.responsibilities, (printed) => {
    const unit = resolveUnit(printed, task.units)
    return unit && (task.units.find((own) => own.id === unit.id)?.assignment ?? null)
  })
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
      assignment,
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
