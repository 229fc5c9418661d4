import { z } from 'zod'

const Text = z.string().nullish()
const List = z.array(z.string()).nullish()

const Timing = z.looseObject({
  kind: z.string(),
  from: Text,
  to: Text,
  every: Text,
  everyAll: List,
})

const TruthActivity = z.looseObject({
  title: z.string(),
  origin: z.string().optional(),
  optional: z.boolean().optional(),
  lead: List,
  coordinating: List,
  timing: Timing.nullish(),
  products: List,
  channels: List,
  channelsOk: List,
  parts: z.array(z.looseObject({ title: z.string() })).optional(),
})

/** What a person read in a plan. The shape of a reading, plus what only a truth says (`*Full`, `optional`, `uncertainFields`). */
export const Truth = z.looseObject({
  number: Text,
  commune: Text,
  docType: Text,
  issuer: Text,
  placeOfIssue: Text,
  issuedOn: Text,
  title: Text,
  period: z.object({ from: Text, to: Text }).nullish(),
  legalBases: z.array(z.looseObject({ number: z.string(), issuedOn: Text, issuer: Text, subject: Text })).default([]),
  /** Numbers that stand in the text but cite no document of use. */
  otherNumbers: List,
  audiences: List,
  objectives: List,
  objectivesFull: List,
  requirements: List,
  requirementsFull: List,
  topics: List,
  topicsFull: List,
  activities: z.array(TruthActivity).default([]),
  responsibilities: z
    .array(z.looseObject({ unit: z.string(), duties: z.array(z.string()), asked: z.boolean().optional() }))
    .default([]),
  indices: List,
  targets: z.array(z.looseObject({ what: z.string(), value: z.string() })).nullish(),
  reporting: z.array(z.looseObject({ period: z.string(), to: Text })).nullish(),
  budgetSource: Text,
  recipients: List,
  signer: z.looseObject({ name: Text, position: Text, authority: Text, for: Text }).nullish(),
  warnings: List,
  uncertainFields: z.record(z.string(), z.unknown()).default({}),
})
export type Truth = z.infer<typeof Truth>
export type TruthActivity = z.infer<typeof TruthActivity>
