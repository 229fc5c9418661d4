import { z } from 'zod'
import { parseStored } from '#kernel/domain/parse-stored.ts'
import type { Edits } from './edit-paths.ts'
import type { EditMarks } from './merge-edits.ts'
import { CHANNELS } from './reading/plan-reading.ts'
import type { PlanReading, Provenance } from './reading/plan-reading.ts'
import { Box } from './reading/stored-document.ts'

const Text = z.string().nullable()
const Texts = z.array(z.string())

export const Place = z.object({
  page: z.number(),
  line: z.number().nullable(),
  lineTo: z.number().optional(),
  box: Box.optional(),
  quote: z.string(),
  confidence: z.number(),
})

const Timing = z.object({
  kind: z.enum(['continuous', 'recurring', 'period', 'deadline', 'unspecified']),
  text: Text,
  from: Text,
  to: Text,
  every: z.enum(['week', 'month', 'quarter', 'half-year', 'year']).nullable(),
  spans: z.array(z.object({ from: z.string(), to: z.string() })).optional(),
  toExclusive: z.boolean().optional(),
})

// Loose where a confirmed plan keeps what the officer decided beside what was read.
const Activity = z.looseObject({
  ref: Text,
  title: z.string(),
  origin: z.enum(['form', 'appendix', 'duty']),
  lead: Texts,
  coordinating: Texts,
  timing: Timing,
  products: Texts,
  channels: z.array(z.enum(CHANNELS)),
})

const Reading = z.looseObject({
  docType: Text,
  issuer: Text,
  commune: Text,
  number: Text,
  placeOfIssue: Text,
  issuedOn: Text,
  title: Text,
  period: z.object({ from: Text, to: Text }),
  legalBases: z.array(z.object({ kind: z.string(), number: z.string(), issuedOn: Text, issuer: Text, subject: Text })),
  audiences: Texts,
  objectives: Texts,
  requirements: Texts,
  topics: Texts,
  activities: z.array(Activity),
  responsibilities: z.array(z.object({ unit: z.string(), duties: Texts, asked: z.boolean() })),
  indices: Texts,
  targets: z.array(z.object({ what: z.string(), value: z.string() })),
  reporting: z.array(z.object({ period: z.string(), to: Text })),
  budgetSource: Text,
  recipients: Texts,
  signer: z.object({ name: Text, position: Text, authority: Text, for: Text }).nullable(),
  truncated: z.boolean(),
  warnings: z.array(z.object({ code: z.string(), message: z.string(), source: Place.nullable() })),
  provenance: z.record(z.string(), Place),
})

const Values = z.record(z.string(), z.unknown())
const Marks = z.record(
  z.string(),
  z.object({ version: z.number(), editor: z.string(), by: z.string(), at: z.string() }),
)

/** A reading as it was kept, and the content of a confirmed plan. */
export function parsePlanReading(json: unknown): PlanReading {
  return parseStored(Reading, 'plan-reading', json)
}

/** Corrections as they were kept; whether each fits its place is for `reviewOf` to say. */
export function parseEdits(json: unknown): Edits {
  return parseStored(Values, 'edits', json)
}

export function parseMarks(json: unknown): EditMarks {
  return parseStored(Marks, 'edit-marks', json)
}

/** Where in its document a task was read. */
export function parsePlace(json: unknown): Provenance {
  return parseStored(Place, 'place', json)
}
