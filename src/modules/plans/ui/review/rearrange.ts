import { channelsOf } from '../../domain/reading/channels.ts'
import { readTiming } from '../../domain/reading/timing.ts'
import type { ReviewState } from './review.svelte.ts'
import { newKey } from './review.svelte.ts'

/** Parts a task in two at the caret, else at the first semicolon; both keep who, when and how. */
export function splitTask(review: ReviewState, index: number, caret: number): void {
  const task = review.reading.activities[index]
  const key = review.review.keys.activities[index]
  if (!task || key === undefined) return
  const { title } = task
  const at = caret > 0 && caret < title.length ? caret : title.indexOf(';') + 1
  const [first, second] = at > 0 ? [title.slice(0, at), title.slice(at)] : [title, '']
  const { ref, ...rest } = task
  const added = newKey()
  review.change([
    [`activities[${key}].title`, tidy(first)],
    [`activities[${added}]`, { ...rest, title: tidy(second), ...(key.startsWith('+') ? {} : { of: key }) }],
    [`activities[${added}].rank`, review.rankAfter('activities', index)],
  ])
}

/** Puts the next task into this one: both titles, everybody, every product; the time of the first that has one. */
export function mergeWithNext(review: ReviewState, index: number): void {
  const [one, other] = [review.reading.activities[index], review.reading.activities[index + 1]]
  const [key, gone] = [review.review.keys.activities[index], review.review.keys.activities[index + 1]]
  if (!one || !other || key === undefined || gone === undefined) return
  const path = `activities[${key}]`
  const both = (field: 'lead' | 'coordinating' | 'products' | 'channels'): [string, unknown] => [
    `${path}.${field}`,
    [...new Set<string>([...one[field], ...other[field]])],
  ]
  review.change([
    [`${path}.title`, `${tidy(one.title)}; ${tidy(other.title)}`],
    both('lead'),
    both('coordinating'),
    both('products'),
    both('channels'),
    ...(one.timing.kind === 'unspecified' ? [[`${path}.timing`, other.timing] as const] : []),
    [`activities[${gone}]`, gone.startsWith('+') ? undefined : null],
  ])
}

/** Makes the duties of the section on organisation into tasks, each led by its unit: for a plan whose work stands only there. */
export function dutiesAsTasks(
  review: ReviewState,
  keys: readonly string[] = review.review.keys.responsibilities,
): void {
  let rank = review.rankAfter('activities', review.reading.activities.length - 1)
  const { period, responsibilities } = review.reading
  const added = responsibilities.flatMap((responsibility, index) =>
    keys.includes(review.review.keys.responsibilities[index]!)
      ? responsibility.duties.map((duty) => ({ duty, unit: responsibility.unit, asked: responsibility.asked }))
      : [],
  )
  review.change(
    added.flatMap(({ duty, unit, asked }): [string, unknown][] => {
      const key = newKey()
      const task = {
        title: tidy(duty),
        origin: 'duty',
        lead: [unit],
        // The wording of the time is the duty itself; it stands in the title already.
        timing: { ...readTiming(duty, period), text: null },
        channels: channelsOf(duty, ''),
        ...(asked ? { assignment: 'requested' } : {}),
      }
      return [
        [`activities[${key}]`, task],
        [`activities[${key}].rank`, rank++],
      ]
    }),
  )
}

const tidy = (text: string): string => text.replace(/^[\s;,.]+|[\s;,]+$/g, '')
