import type { DraftChange } from './change-draft.ts'
import type { DraftFacts } from './draft-facts.ts'
import type { PlanDraft } from './plan-draft.ts'

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

/** Reads a draft as a careful superior does. */
export function lintDraft(_draft: PlanDraft, _facts: DraftFacts): DraftNotice[] {
  return []
}
