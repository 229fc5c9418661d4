import type { Edits, ListName } from './edit-paths.ts'
import type { Review } from './edits.ts'

/** From here on a value counts as surely read; the calibration of the reading is measured at this figure. */
export const SURE = 0.9
const HARDLY = 0.7

export type DoubtReason = 'unsure' | 'no-lead' | 'no-time' | 'no-rhythm' | 'unknown-unit' | 'warning' | 'missing'

/** A place the officer should look at. `path` is keyed by items, as edits are. */
export interface Doubt {
  path: string
  reason: DoubtReason
  confidence: number
}

/** How sure a value is, as a word and a shape beside it. */
export type Sureness = 'sure' | 'unsure' | 'hardly' | 'missing' | 'corrected' | 'seen'

/** The word for one value. */
export function surenessOf(confidence: number | null, path: string, edits: Edits): Sureness {
  if (path in edits) return 'corrected'
  if (`seen:${path}` in edits) return 'seen'
  if (confidence === null) return 'missing'
  if (confidence >= SURE) return 'sure'
  return confidence >= HARDLY ? 'unsure' : 'hardly'
}

/** Least confidence of what was read at a path and below it; null when nothing was read there. */
function confidenceAt(review: Review, list: ListName, index: number, field: string): number | null {
  const base = `${list}[${index}]${field ? `.${field}` : ''}`
  return confidenceUnder(review, base)
}

/** As `confidenceAt`, for a path of the corrected reading. */
export function confidenceUnder(review: Review, base: string): number | null {
  const found = Object.entries(review.reading.provenance).filter(
    ([path]) => path === base || path.startsWith(`${base}.`) || path.startsWith(`${base}[`),
  )
  return found.length === 0 ? null : Math.min(...found.map(([, place]) => place.confidence))
}

/** Warnings that stand at the task's own field already; there they are settled. */
export const AT_FIELDS: ReadonlySet<string> = new Set(['no-lead', 'unknown-unit'])

const TASK_FIELDS = ['title', 'lead', 'coordinating', 'timing', 'products'] as const
const HEAD = ['title', 'number', 'issuedOn', 'issuer', 'period'] as const

/**
 * What is left to look at, least sure first within its part: the tasks, the head, warnings that point at no field.
 * What was corrected or marked as seen is done. `isKnownUnit` tells whether the commune has a unit of that name.
 */
export function doubtsOf(review: Review, edits: Edits, isKnownUnit: (printed: string) => boolean): Doubt[] {
  const open = (path: string): boolean => !(path in edits) && !(`seen:${path}` in edits)
  const tasks = review.reading.activities.flatMap((_, index) => taskDoubts(review, edits, index, isKnownUnit))
  const head = HEAD.flatMap((path): Doubt[] => {
    if (path === 'period') {
      const { from, to } = review.reading.period
      return (from && to) || !open('period') ? [] : [{ path: 'period.from', reason: 'missing', confidence: 0 }]
    }
    const confidence = confidenceUnder(review, path)
    if (!open(path)) return []
    if (confidence === null) return path === 'title' ? [{ path, reason: 'missing', confidence: 0 }] : []
    return confidence < SURE ? [{ path, reason: 'unsure', confidence }] : []
  })
  const warnings = review.reading.warnings.flatMap((warning, index): Doubt[] =>
    !AT_FIELDS.has(warning.code) && open(`warnings[${index}]`)
      ? [{ path: `warnings[${index}]`, reason: 'warning', confidence: 0.5 }]
      : [],
  )
  return [...tasks.sort(byConfidence), ...head.sort(byConfidence), ...warnings]
}

function taskDoubts(review: Review, edits: Edits, index: number, isKnownUnit: (printed: string) => boolean): Doubt[] {
  const task = review.reading.activities[index]!
  const base = `activities[${review.keys.activities[index]}]`
  return TASK_FIELDS.flatMap((field): Doubt[] => {
    const path = `${base}.${field}`
    if (`seen:${path}` in edits) return []
    const confidence = path in edits ? null : confidenceAt(review, 'activities', index, field)
    const doubt = (reason: DoubtReason, sure: number): Doubt[] => [{ path, reason, confidence: sure }]
    if (field === 'lead' && task.lead.length === 0) return doubt('no-lead', 0.1)
    if ((field === 'lead' || field === 'coordinating') && task[field].some((name) => !isKnownUnit(name)))
      return doubt('unknown-unit', 0.6)
    if (field === 'timing' && !(path in edits) && task.timing.kind === 'unspecified') return doubt('no-time', 0.65)
    if (field === 'timing' && task.timing.kind === 'recurring' && !task.timing.every) return doubt('no-rhythm', 0.6)
    return confidence !== null && confidence < SURE ? doubt('unsure', confidence) : []
  })
}

const byConfidence = (left: Doubt, right: Doubt): number => left.confidence - right.confidence
