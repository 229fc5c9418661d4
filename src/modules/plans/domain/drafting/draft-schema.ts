import { z } from 'zod'
import { isPlainDate } from '#kernel/domain/plain-date.ts'
import { parseStored } from '#kernel/domain/parse-stored.ts'
import { CHANNELS } from '../reading/plan-reading.ts'
import { PART_KINDS, SECTION_KINDS } from './plan-draft.ts'
import type { PlanDraft } from './plan-draft.ts'

/** A key of an item: given once, never changed. */
export const DraftKey = z.string().regex(/^[a-z0-9]{1,24}$/i)

// Signs that a page or a file may carry unseen and that no database keeps.
const storable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()
const line = (most: number) => z.string().max(most).overwrite(storable)
const lineOrNull = (most: number) => line(most).nullable()
const names = z.array(line(300)).max(60)
const dayOrNull = z.string().refine(isPlainDate).nullable()
const isPartialDay = (text: string): boolean =>
  isPlainDate(text) || /^\d{4}$/.test(text) || (/^\d{4}-\d{2}$/.test(text) && isPlainDate(`${text}-01`))
const partialDayOrNull = z.string().refine(isPartialDay).nullable()

const WORK = {
  lead: names,
  coordinating: names,
  start: line(300),
  finish: line(300),
  products: names,
  channels: z.array(z.enum(CHANNELS)).max(CHANNELS.length),
  note: line(1_000),
  assignment: z.enum(['assigned', 'requested']).nullable(),
  carriesOut: z.array(line(60)).max(100),
}

const Basis = z.object({
  key: DraftKey,
  documentId: z.uuid().nullable(),
  kind: line(60),
  number: line(80),
  issuedOn: partialDayOrNull,
  issuer: lineOrNull(200),
  subject: lineOrNull(1_000),
  sentence: lineOrNull(2_000),
})

const Clause = z.object({
  key: DraftKey,
  text: line(12_000),
  level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
})

const Part = z.object({
  key: DraftKey,
  kind: z.enum(PART_KINDS),
  level: z.union([z.literal(1), z.literal(2)]).default(1),
  heading: lineOrNull(2_000),
  clauses: z.array(Clause).max(200),
  work: z.object(WORK).nullable(),
  asked: z.boolean(),
})

const Section = z.object({
  key: DraftKey,
  kind: z.enum(SECTION_KINDS),
  numeral: lineOrNull(12),
  title: line(500),
  parts: z.array(Part).max(150),
})

const Row = z.object({ key: DraftKey, title: line(2_000), ...WORK })

/** The shape of a draft with its limits: what is stored is read by it, what is changed is checked by its parts. */
export const DraftSchema = z.object({
  issuer: line(200),
  symbol: line(40),
  number: z
    .string()
    .max(20)
    .regex(/^[^/\s]+$/)
    .nullable(),
  place: line(120),
  issuedOn: partialDayOrNull,
  title: line(1_000),
  planKind: lineOrNull(60),
  period: z.object({ from: dayOrNull, to: dayOrNull }),
  bases: z.array(Basis).max(100),
  opening: line(4_000),
  sections: z.array(Section).max(40),
  closing: line(4_000),
  annexes: z.array(z.object({ key: DraftKey, title: line(500), rows: z.array(Row).max(300) })).max(20),
  recipients: z
    .array(
      z.object({
        key: DraftKey,
        name: line(300),
        purpose: line(200),
        unitId: z.uuid().nullable(),
        isFile: z.boolean(),
      }),
    )
    .max(150),
  signer: z.object({ authority: z.array(line(120)).max(3), position: line(120), name: line(80) }),
})

/** A draft as it was kept. */
export function parsePlanDraft(json: unknown): PlanDraft {
  return parseStored<PlanDraft>(DraftSchema, 'plan-draft', json)
}
