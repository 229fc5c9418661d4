import { DomainError } from '#kernel/domain/domain-error.ts'

/**
 * What the log may know of an unexpected error: its kind, code and place, and its message without anything a person
 * may have typed. Quoted parts, words with Vietnamese letters and long numbers are left out.
 */
export function errorFields(error: unknown): Record<string, unknown> {
  if (error instanceof DomainError) return { error: error.code }
  if (!(error instanceof Error)) return { error: typeof error }
  return {
    error: error.name,
    code: 'code' in error ? String(error.code) : undefined,
    constraint: 'constraint' in error && error.constraint ? String(error.constraint) : undefined,
    message: scrub(error.message),
    at: placesOf(error),
    cause: error.cause === undefined ? undefined : errorFields(error.cause),
  }
}

/** A message without what may be someone's data. */
function scrub(message: string): string {
  return message
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g, '"…"')
    .replace(/\S*[^\x00-\x7f…]\S*/g, '…')
    .replace(/\S+@\S+/g, '…')
    .replace(/\d{5,}/g, '#')
    .slice(0, 500)
}

// The stack begins with the message; only the places are kept.
function placesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/\S*\/((?:src|build|node_modules)\/)/, '($1'))
}
