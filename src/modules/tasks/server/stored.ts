import { z } from 'zod'
import { Day } from '#modules/calendar/server/index.ts'
import { CONTRACT_COUNTS, CONTRACT_KINDS, RHYTHMS } from '../domain/index.ts'
import type { EvidenceContract, PrintedDeadline, ScheduleRule } from '../domain/index.ts'

const Least = z.number().int().min(1).max(100).optional()

/** A rule as kept in the database and as a form sends it. */
export const ScheduleInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('recurring'),
    every: z.enum(RHYTHMS),
    step: z.number().int().min(1).max(24).optional(),
    day: z.number().int().min(1).max(31).optional(),
    month: z.number().int().min(1).max(12).optional(),
    least: Least,
  }),
  z.object({
    kind: z.literal('continuous'),
    every: z.enum(RHYTHMS).nullable(),
    least: Least,
    waived: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('spans'),
    spans: z
      .array(z.object({ from: Day, to: Day }))
      .min(1)
      .max(24),
  }),
  z.object({ kind: z.literal('deadline'), from: Day.nullable(), by: Day }),
  z.object({ kind: z.literal('undated') }),
])

const Whole = z
  .string()
  .optional()
  .transform((value) => (value ? Number(value) : undefined))
const Optional = z
  .string()
  .optional()
  .transform((value) => value || null)

/** A rule as a plain form sends it: every field a text, those of other kinds left out. */
export const ScheduleForm = z
  .object({
    kind: z.enum(['recurring', 'continuous', 'spans', 'deadline', 'undated']),
    every: z.string().optional(),
    step: Whole,
    day: Whole,
    month: Whole,
    least: Whole,
    from: Optional,
    to: Optional,
  })
  .transform((form): z.input<typeof ScheduleInput> => {
    const every = RHYTHMS.find((rhythm) => rhythm === form.every) ?? null
    const { day, month, least } = form
    const step = form.step && form.step > 1 ? form.step : undefined
    if (form.kind === 'recurring' && every)
      return { kind: 'recurring', every, step, day, month: every === 'year' ? month : undefined, least }
    if (form.kind === 'continuous')
      return every
        ? { kind: 'continuous', every, least: least ?? 1 }
        : { kind: 'continuous', every: null, waived: true }
    if (form.kind === 'deadline' && form.to) return { kind: 'deadline', from: form.from, by: form.to }
    if (form.kind === 'spans' && form.from && form.to)
      return { kind: 'spans', spans: [{ from: form.from, to: form.to }] }
    return { kind: 'undated' }
  })

/** A contract as kept in the database and as a form sends it. */
export const ContractInput = z.object({
  kinds: z.array(z.enum(CONTRACT_KINDS)).max(CONTRACT_KINDS.length),
  count: z.enum(CONTRACT_COUNTS).nullable(),
  mode: z.enum(['any', 'all']).optional(),
  counts: z.array(z.enum(CONTRACT_COUNTS)).optional(),
  isSet: z.boolean().optional(),
})

const Deadlines = z.array(z.object({ by: Day, printed: Day, source: z.string() }))
const Texts = z.array(z.string())

/** Parses what a column keeps; a rule that cannot be read is undated, never a guess. */
export function parseSchedule(stored: unknown): ScheduleRule {
  const parsed = ScheduleInput.safeParse(stored)
  return parsed.success ? parsed.data : { kind: 'undated' }
}

export function parseContract(stored: unknown): EvidenceContract {
  const parsed = ContractInput.safeParse(stored)
  return parsed.success ? parsed.data : { kinds: ['photo', 'document', 'link'], count: null }
}

export function parseDeadlines(stored: unknown): PrintedDeadline[] {
  const parsed = Deadlines.safeParse(stored)
  return parsed.success ? parsed.data : []
}

export function parseTexts(stored: unknown): string[] {
  const parsed = Texts.safeParse(stored)
  return parsed.success ? parsed.data : []
}
