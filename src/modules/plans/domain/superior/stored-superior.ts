import { z } from 'zod'
import { parseStored } from '#kernel/domain/parse-stored.ts'
import { Place } from '../stored-reading.ts'
import { emptyReading } from '../reading/empty-reading.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { ITEM_KINDS } from './superior-item.ts'
import type { AddedItem } from './superior-item.ts'

const Added = z.array(
  z.object({
    key: z.string(),
    kind: z.enum(ITEM_KINDS),
    text: z.string(),
    unit: z.string(),
    dueText: z.string(),
    source: Place.nullable(),
  }),
)

/** Items that were typed in, as they were kept. */
export function parseAdded(json: unknown): AddedItem[] {
  return parseStored(Added, 'superior-added', json)
}

/** The head of a plan that could not be read, with nothing else in it. */
export function headOnly(head: {
  title: string
  number: string | null
  issuedOn: string | null
  issuer: string | null
}): PlanReading {
  return { ...emptyReading(), docType: 'Kế hoạch', ...head }
}
