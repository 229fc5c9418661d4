import { z } from 'zod'
import { isPlainDate, plainDate } from '#kernel/domain/plain-date.ts'
import { composed } from '#kernel/domain/vietnamese.ts'
import { tidy } from '#kernel/domain/fold-in-place.ts'
import { KIND_NAMES, partialDay } from '../domain/index.ts'

const words = (most: number) =>
  z
    .string()
    .max(most, 'Ghi ngắn hơn.')
    .nullish()
    .transform((value) => tidy(value ?? '') || null)

/** "15/7/2021", "7/2021", "2021" or ISO, as ISO with as much as is known; a day that does not exist is refused. */
export const PartialDay = z
  .string()
  .max(20)
  .nullish()
  .transform((value, context) => {
    const typed = composed(value ?? '').trim()
    if (typed === '') return null
    const iso = partialDay(typed)
    if (iso === null) context.addIssue({ code: 'custom', message: `“${typed}” không phải một ngày có trên lịch.` })
    return iso
  })

const WholeDay = z
  .string()
  .max(20)
  .nullish()
  .transform((value, context) => {
    const typed = composed(value ?? '').trim()
    if (typed === '') return null
    const iso = partialDay(typed)
    if (iso !== null && isPlainDate(iso)) return plainDate(iso)
    context.addIssue({ code: 'custom', message: `“${typed}” chưa phải một ngày đủ ngày, tháng, năm.` })
    return null
  })

/** What names and dates a document, as a form sends it. */
export const DocumentFields = z.object({
  kind: z.string().refine((kind) => KIND_NAMES.includes(kind) || kind === 'Bộ luật', 'Chọn loại văn bản.'),
  number: z.string().transform(tidy).pipe(z.string().min(1, 'Cần số, ký hiệu.').max(60, 'Số, ký hiệu quá dài.')),
  issuedOn: PartialDay,
  issuer: words(200),
  subject: words(1000),
})

export const DocumentDetails = DocumentFields.extend({
  inForceFrom: WholeDay,
  inForceTo: WholeDay,
  source: words(300),
  note: words(1000),
  link: z
    .string()
    .trim()
    .max(500)
    .regex(/^(https?:\/\/\S+)?$/, 'Đường dẫn bắt đầu bằng http:// hoặc https://.')
    .nullish()
    .transform((value) => value || null),
})

export type DetailsInput = z.output<typeof DocumentDetails>
