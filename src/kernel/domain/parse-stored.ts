import type { z } from 'zod'
import { DomainError } from './domain-error.ts'

/** What a JSON column keeps, checked against its type; throws `value.stored-unfit` where it does not fit. */
export function parseStored<Value>(schema: z.ZodType<Value>, what: string, json: unknown): Value {
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  throw new DomainError('value.stored-unfit', { what, at: parsed.error.issues[0]?.path.join('.') ?? '' })
}
