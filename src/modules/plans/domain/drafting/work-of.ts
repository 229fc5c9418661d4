import type { ReviewedActivity } from '../edits.ts'
import type { Period } from '../reading/timing.ts'
import { channelsOf } from '../reading/channels.ts'
import type { DraftRow, DraftWork } from './plan-draft.ts'
import { timingColumns } from './timing-words.ts'

/** Who does an older plan's activity until when, as it is written in a draft. Channels only where an officer chose others. */
export function workOf(activity: ReviewedActivity, period: Period): DraftWork {
  const own = channelsOf(activity.title, activity.products.join('; '))
  return {
    lead: [...activity.lead],
    coordinating: [...activity.coordinating],
    ...timingColumns(activity.timing, period),
    products: [...activity.products],
    channels: own.join() === activity.channels.join() ? [] : [...activity.channels],
    note: '',
    assignment: activity.assignment ?? null,
    carriesOut: [],
  }
}

/** The same as a row of an annex. */
export function rowOfActivity(activity: ReviewedActivity, period: Period, key: string): DraftRow {
  return { key, title: activity.title, ...workOf(activity, period) }
}
