import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { ReviewedActivity, ReviewedReading } from '../edits.ts'

export const WORK_FIELDS = ['title', 'lead', 'coordinating', 'timing', 'products', 'channels', 'assignment'] as const
export type WorkField = (typeof WORK_FIELDS)[number]

/** What an amendment does to the work of a plan. */
export interface WorkChanges {
  added: ReviewedActivity[]
  removed: ReviewedActivity[]
  /** `fields`: what the amendment says anew; everything else of the task stays as the commune has arranged it. */
  changed: { before: ReviewedActivity; after: ReviewedActivity; fields: WorkField[] }[]
}

/**
 * The work that comes, goes or changes from one text of a plan to the next. Pieces of work are the same when they come from the
 * same item of the draft; those that come from sentences alone (duties) when unit and words agree.
 */
export function workChanges(before: ReviewedReading, after: ReviewedReading): WorkChanges {
  const old = new Map(before.activities.map((activity) => [identity(activity), activity]))
  const fresh = new Map(after.activities.map((activity) => [identity(activity), activity]))
  const changed = [...fresh].flatMap(([key, activity]) => {
    const earlier = old.get(key)
    const fields = earlier ? WORK_FIELDS.filter((field) => differs(field, earlier, activity)) : []
    return earlier && fields.length > 0 ? [{ before: earlier, after: activity, fields }] : []
  })
  return {
    added: [...fresh].filter(([key]) => !old.has(key)).map(([, activity]) => activity),
    removed: [...old].filter(([key]) => !fresh.has(key)).map(([, activity]) => activity),
    changed,
  }
}

function identity(activity: ReviewedActivity): string {
  return activity.key ?? `${activity.lead.map(foldedKey).join('|')}: ${foldedKey(activity.title)}`
}

function differs(field: WorkField, before: ReviewedActivity, after: ReviewedActivity): boolean {
  // What a printed wording means follows from the wording; the plan's own period may shift what it means.
  return JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null)
}
