import type { DateSpan } from '#kernel/domain/plain-date.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { resolveUnits } from '#modules/organisations/domain/index.ts'
import type { CommuneUnit } from '#modules/organisations/server/index.ts'
import { openTask } from '#modules/tasks/server/index.ts'
import type { PrintedUnit } from '#modules/tasks/server/index.ts'
import { assignmentOf } from '../domain/index.ts'
import { ruleOf } from '../domain/rule-of.ts'
import type { Assignment, ReviewedActivity, ReviewedReading } from '../domain/index.ts'

/** What one activity needs to become a task. */
export interface NewTask {
  planId: string
  ordinal: number
  activity: ReviewedActivity
  reading: ReviewedReading
  period: DateSpan
  units: readonly CommuneUnit[]
  unknown: Set<string>
  source: unknown
}

/**
 * The units that a printed name means: "các thôn" is every village, a list is each of its units; what the plan leaves open stays
 * as it is printed. Names that the commune does not have go into `unknown`.
 */
export function printedUnits(printed: string, units: readonly CommuneUnit[], unknown: Set<string>): PrintedUnit[] {
  const meaning = resolveUnits(printed, units)
  for (const name of meaning.unknown) unknown.add(name)
  if (meaning.isVague || meaning.units.length === 0) return [{ printed, unitId: null }]
  return [
    ...meaning.units.map((unit) => ({ printed, unitId: unit.id })),
    ...meaning.unknown.map((name) => ({ printed: name, unitId: null })),
  ]
}

/** Giao or đề nghị, by the text and by what kind of units lead. */
export function assignmentIn(
  activity: ReviewedActivity,
  reading: ReviewedReading,
  units: readonly CommuneUnit[],
): Assignment {
  return assignmentOf(activity, reading.responsibilities, (printed) => {
    const { units: meant, isVague } = resolveUnits(printed, units)
    if (meant.length === 0 || isVague) return null
    return meant.every((unit) => unit.assignment === 'requested') ? 'requested' : 'assigned'
  })
}

/** Opens one task with its units and occurrences. Names of units that the commune does not have go into `unknown`. */
export async function insertTask({ tx, now, communeId }: CommandContext, task: NewTask): Promise<void> {
  const { activity, reading } = task
  const known = (printed: string): PrintedUnit[] => printedUnits(printed, task.units, task.unknown)
  const assignment = assignmentIn(activity, reading, task.units)
  const rule = ruleOf(activity)
  await openTask(
    { tx, now, communeId: communeId() },
    {
      planId: task.planId,
      ordinal: task.ordinal,
      period: task.period,
      ref: activity.ref,
      title: activity.title,
      origin: activity.origin,
      assignment,
      timing: activity.timing,
      rule: activity.minimum === 'none' && rule.kind === 'continuous' ? { ...rule, waived: true } : rule,
      products: activity.products,
      channels: activity.channels,
      lead: activity.lead.flatMap(known),
      coordinating: activity.coordinating.flatMap(known),
      source: task.source,
      activityKey: activity.key ?? null,
      clauses: reading.responsibilities.flatMap((unit) =>
        unit.duties.map((text) => ({ source: `trách nhiệm của ${unit.unit}`, text })),
      ),
    },
  )
}
