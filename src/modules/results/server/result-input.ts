import { z } from 'zod'
import { isInstant } from '#kernel/domain/instant.ts'
import { Day } from '#modules/calendar/server/index.ts'
import { COUNT_SOURCES, COUNT_UNITS, EVIDENCE_KINDS, RESULT_FORMS, SHOWN_FACES } from '../domain/index.ts'

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((value) => value || null)

/** A file that lies in the store already, known by its content. */
const FileByHash = z.object({
  name: z.string().max(300),
  mediaType: z.string().max(120),
  size: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(EVIDENCE_KINDS).optional(),
})

/** A file that was sent ahead on its own, known by the receipt given for it. */
const FileByReceipt = z.object({
  id: z.uuid(),
  kind: z.enum(EVIDENCE_KINDS).optional(),
  takenAt: z
    .string()
    .nullish()
    .transform((text) => (isInstant(text) ? text : null)),
})

export const EvidenceInput = z.object({
  files: z.array(FileByHash).max(20).default([]),
  receipts: z.array(FileByReceipt).max(20).default([]),
  links: z
    .array(z.url({ protocol: /^https?$/, error: 'Đường dẫn phải bắt đầu bằng http:// hoặc https://.' }))
    .max(10)
    .default([]),
})

export const ResultInput = EvidenceInput.extend({
  occurrenceIds: z.array(z.uuid()).max(40).default([]),
  happenedOn: Day,
  happenedTo: Day.nullish().transform((day) => day ?? null),
  title: z.string().trim().min(1, 'Ghi việc đã làm.').max(300),
  form: z.enum(RESULT_FORMS).optional(),
  place: words(200),
  note: words(2000),
  unitId: words(60),
  doneBy: words(100),
  villageIds: z.array(z.uuid()).max(200).default([]),
  topics: z.array(z.string().max(8)).max(40).default([]),
  audiences: z.array(z.string().max(8)).max(20).default([]),
  shows: z.enum(SHOWN_FACES).default('none'),
  hasConsent: z.boolean().default(false),
  counts: z
    .array(
      z.object({
        unit: z.enum(COUNT_UNITS),
        value: z.number('Số lượng phải là một con số.').min(0, 'Số không được âm.').max(10_000_000, 'Số quá lớn.'),
        source: z.enum(COUNT_SOURCES).default('estimate'),
      }),
    )
    .max(11)
    .refine((counts) => new Set(counts.map((count) => count.unit)).size === counts.length, {
      error: 'Mỗi đơn vị tính chỉ ghi một số.',
    })
    .default([]),
  closes: z.boolean().default(true),
})
export type ResultFields = z.output<typeof ResultInput>
