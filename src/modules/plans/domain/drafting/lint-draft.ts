import type { DraftFacts } from './draft-facts.ts'
import { lintBases } from './lint/lint-bases.ts'
import { lintHead } from './lint/lint-head.ts'
import { lintRecipients } from './lint/lint-recipients.ts'
import { lintSections } from './lint/lint-sections.ts'
import { lintUnits } from './lint/lint-units.ts'
import { lintWords } from './lint/lint-words.ts'
import { lintWork } from './lint/lint-work.ts'
import { lintContext } from './lint/notice.ts'
import type { DraftNotice } from './lint/notice.ts'
import type { PlanDraft } from './plan-draft.ts'

export type { DraftNotice } from './lint/notice.ts'

/** Reads a draft as a careful superior does: what would be sent back first, in the order of the paper. */
export function lintDraft(draft: PlanDraft, facts: DraftFacts): DraftNotice[] {
  const context = lintContext(draft, facts)
  const found = [lintHead, lintBases, lintSections, lintWork, lintUnits, lintWords, lintRecipients].flatMap((rule) =>
    rule(context),
  )
  return [
    ...found.filter(({ severity }) => severity === 'must'),
    ...found.filter(({ severity }) => severity === 'should'),
  ]
}
