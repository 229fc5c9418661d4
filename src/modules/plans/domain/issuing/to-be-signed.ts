import { amendedItems } from '../amending/amended-items.ts'
import { draftDifference } from '../amending/draft-difference.ts'
import { readingOfDraft } from '../drafting/index.ts'
import type { DraftNotice, PlanDraft } from '../drafting/index.ts'
import { runPeriodOf } from '../run-period.ts'

/** A draft on its way to the signer: a plan of its own (`amendment` and `base` null), or what changes the issued text `base`. */
export interface DraftToSign {
  draft: PlanDraft
  amendment: string | null
  base: PlanDraft | null
}

/**
 * What has to be put right before the draft is signed. What an issued plan said already is not the amendment's to put right: it
 * answers for what it changes alone. A text in the plan's place answers for all of it.
 */
export function toPutRight(notices: readonly DraftNotice[], { draft, amendment, base }: DraftToSign): DraftNotice[] {
  const musts = notices.filter((notice) => notice.severity === 'must')
  if (amendment !== 'amend' || base === null) return musts
  const changed = draftDifference(base, draft).map((one) => one.path)
  return musts.filter(({ path }) => changed.some((place) => path.startsWith(place) || place.startsWith(path)))
}

/** Why there is nothing to sign: a plan without name, time or work cannot run, an amendment may say nothing. Null where it may be signed. */
export function whyNotSigned({ draft, amendment, base }: DraftToSign): string | null {
  if (draft.title.trim() === '') return 'plans.no-title'
  const content = readingOfDraft(draft)
  if (!runPeriodOf(content)) return 'plans.no-period'
  if (!content.activities.some((activity) => activity.title.trim() !== '')) return 'plans.no-tasks'
  if (amendment === null || base === null) return null
  const says = amendment === 'amend' ? amendedItems(base, draft) : draftDifference(base, draft)
  return says.length === 0 ? 'plans.amendment-says-nothing' : null
}
