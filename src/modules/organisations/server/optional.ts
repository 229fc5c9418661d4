import { z } from 'zod'
import { isPlainDate } from '#kernel/domain/plain-date.ts'

/** A day of a form that may be left empty. */
export const OptionalDay = z
  .string()
  .optional()
  .transform((text, context) => {
    if (!text) return null
    if (isPlainDate(text)) return text
    context.addIssue({ code: 'custom', message: 'Ngày không có trên lịch.' })
    return z.NEVER
  })

/** A day that must be given. */
export const RequiredDay = z.string().transform((text, context) => {
  if (isPlainDate(text)) return text
  context.addIssue({ code: 'custom', message: 'Cần một ngày có trên lịch.' })
  return z.NEVER
})

/** A text of a form that may be left empty. */
export const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .optional()
    .transform((text) => text || null)
