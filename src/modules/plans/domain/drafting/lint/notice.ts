import { isPlainDate } from '#kernel/domain/plain-date.ts'
import type { DraftChange } from '../change-draft.ts'
import type { DraftFacts } from '../draft-facts.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { workPlaces } from './work-places.ts'
import type { WorkPlace } from './work-places.ts'

/** What a superior would send back. `must` stops the plan before it is signed, `should` is advice. */
export interface DraftNotice {
  code: string
  path: string
  /** One Vietnamese sentence. */
  sentence: string
  severity: 'must' | 'should'
  /** What puts it right at one press, where that is safe. */
  fix?: DraftChange[]
}

/** A draft as the rules look at it: its work gathered once. */
export interface LintContext {
  draft: PlanDraft
  facts: DraftFacts
  works: WorkPlace[]
}

export function lintContext(draft: PlanDraft, facts: DraftFacts): LintContext {
  return { draft, facts, works: workPlaces(draft) }
}

/** The day the plan is looked at: of issue, else the first of its period. */
export function dayOf({ draft }: Pick<LintContext, 'draft'>): string | null {
  return isPlainDate(draft.issuedOn) ? draft.issuedOn : draft.period.from
}

export function must(code: string, path: string, sentence: string, fix?: DraftChange[]): DraftNotice {
  return { code, path, sentence, severity: 'must', ...(fix && fix.length > 0 ? { fix } : {}) }
}

export function should(code: string, path: string, sentence: string, fix?: DraftChange[]): DraftNotice {
  return { code, path, sentence, severity: 'should', ...(fix && fix.length > 0 ? { fix } : {}) }
}

export function short(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length > 70 ? `${words.slice(0, 68).trimEnd()}…` : words
}

export function vnDay(iso: string): string {
  return iso.split('-').reverse().join('/')
}
