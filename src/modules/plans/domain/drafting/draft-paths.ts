import { z } from 'zod'
import { DraftSchema } from './draft-schema.ts'

/** A place in a draft: `sections[s1].parts[p2].work.lead` is sections, the one with key s1, parts, p2, work, lead. */
export type DraftStep = { field: string } | { key: string }

const STEP = /(?:^|\.)([a-z]+)|\[([a-z0-9]{1,24})\]/giy

/** The steps of a path; null where it is not written as one. */
export function stepsOf(path: string): DraftStep[] | null {
  const steps: DraftStep[] = []
  STEP.lastIndex = 0
  while (STEP.lastIndex < path.length) {
    const found = STEP.exec(path)
    if (!found) return null
    steps.push(found[1] === undefined ? { key: found[2]! } : { field: found[1] })
  }
  return steps.length === 0 ? null : steps
}

/** What may stand at a path: a value of a kind, a list of keyed items, or an item of one. */
export type DraftPlace =
  { kind: 'value'; schema: z.ZodType } | { kind: 'list'; item: z.ZodType; most: number } | { kind: 'item' }

/** What a draft has at a path; null where it has no such place. */
export function placeOf(path: string): DraftPlace | null {
  const steps = stepsOf(path)
  if (!steps) return null
  let at: z.ZodType = DraftSchema
  let isItem = false
  for (const step of steps) {
    const open: z.ZodType = at instanceof z.ZodNullable ? inner(at) : at
    if ('key' in step) {
      const item = keyedItem(open)
      if (!item) return null
      at = item
      isItem = true
      continue
    }
    if (!(open instanceof z.ZodObject)) return null
    const next: unknown = Object.hasOwn(open.shape, step.field) ? open.shape[step.field] : null
    // A key is never changed.
    if (!(next instanceof z.ZodType) || step.field === 'key') return null
    at = next
    isItem = false
  }
  if (isItem) return { kind: 'item' }
  const item = keyedItem(at)
  return item ? { kind: 'list', item, most: mostOf(at) } : { kind: 'value', schema: at }
}

function keyedItem(schema: z.ZodType): z.ZodType | null {
  if (!(schema instanceof z.ZodArray)) return null
  const { element } = schema
  return element instanceof z.ZodObject && 'key' in element.shape ? element : null
}

function mostOf(schema: z.ZodType): number {
  const most: unknown = schema instanceof z.ZodArray ? Reflect.get(schema._zod.bag, 'maximum') : null
  return typeof most === 'number' ? most : 1_000
}

function inner(schema: z.ZodNullable): z.ZodType {
  const wrapped = schema.unwrap()
  return wrapped instanceof z.ZodType ? wrapped : schema
}
