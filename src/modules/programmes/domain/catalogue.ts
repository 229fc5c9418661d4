import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { STANDARD_AUDIENCES, STANDARD_TOPICS } from './standard-topics.ts'
import type { ReformField, StandardEntry } from './standard-topics.ts'

export type CatalogueName = 'topic' | 'audience'

/** What the commune changed: a new label, a last day, or an entry of its own. */
export interface OwnEntry {
  code: string
  label: string
  from: PlainDate | null
  to: PlainDate | null
}

export interface CatalogueEntry {
  code: string
  label: string
  field: ReformField | null
  isOwn: boolean
  from: string | null
  to: string | null
}

/** A catalogue with the commune's changes laid over the standard, whole: also what no longer holds, for the records of its time. */
export function catalogue(name: CatalogueName, own: readonly OwnEntry[]): CatalogueEntry[] {
  const standard: readonly StandardEntry[] = name === 'topic' ? STANDARD_TOPICS : STANDARD_AUDIENCES
  const byCode = new Map(own.map((entry) => [entry.code, entry]))
  const laid = standard.map((entry) => {
    const changed = byCode.get(entry.code)
    return {
      code: entry.code,
      label: changed?.label ?? entry.label,
      field: entry.field ?? null,
      isOwn: false,
      from: changed?.from ?? entry.from ?? null,
      to: changed?.to ?? entry.to ?? null,
    }
  })
  const known = new Set(standard.map((entry) => entry.code))
  const added = own.filter((entry) => !known.has(entry.code)).map((entry) => ({ ...entry, field: null, isOwn: true }))
  return [...laid, ...added]
}

/** Entries that may be chosen on a day. */
export function inForceOn(entries: readonly CatalogueEntry[], day: PlainDate): CatalogueEntry[] {
  return entries.filter((entry) => (entry.from === null || entry.from <= day) && (entry.to === null || entry.to >= day))
}
