import { DomainError } from './domain-error.ts'
import type { Instant } from './plain-date.ts'

const FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}(:?\d{2})?)$/

/** True when `text` is an ISO moment with a zone. */
export function isInstant(text: unknown): text is Instant {
  return typeof text === 'string' && FORM.test(text) && !Number.isNaN(Date.parse(text))
}

/** Reads an ISO moment; throws `date.invalid` for anything else. */
export function instant(text: string): Instant {
  if (!isInstant(text)) throw new DomainError('date.invalid', { text })
  return text
}

/** The moment `seconds` later (earlier when negative). */
export function addSeconds(at: Instant, seconds: number): Instant {
  return instant(new Date(Date.parse(at) + seconds * 1_000).toISOString())
}

/** The instant without its fraction of a second. */
export function wholeSecond(at: Instant): Instant {
  return `${at.slice(0, 19)}.000Z` as Instant
}
