import type { OfficialDocument } from '#modules/documents/domain/index.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { amendingDocument, draftDocument, parsePlanDraft } from '../../domain/index.ts'
import type { IssuedHead, PlanDraft } from '../../domain/index.ts'

/** What says how a draft is printed: a plan of its own, or the changes of one that was issued. */
export interface PrintedAs {
  amendment: string | null
  amends_plan_id: string | null
  base: unknown
}

/** The paper that goes to be signed: the whole plan, or for an amendment its changes alone. */
export async function paperOfDraft(
  db: ReadDb | Tx,
  draft: PlanDraft,
  as: PrintedAs,
  facts: { commune: { isSample: boolean } },
): Promise<OfficialDocument> {
  if (as.amendment !== 'amend' || as.amends_plan_id === null) return draftDocument(draft, facts)
  return amendingDocument(draft, parsePlanDraft(as.base), await issuedHead(db, as.amends_plan_id), facts)
}

/** Under which head a plan was issued. */
export async function issuedHead(db: ReadDb | Tx, planId: string): Promise<IssuedHead> {
  const plan = await db
    .selectFrom('plan')
    .select(['number', 'issued_on', 'issuer', 'title'])
    .where('id', '=', planId)
    .executeTakeFirstOrThrow()
  return { number: plan.number, issuedOn: plan.issued_on, issuer: plan.issuer ?? '', title: plan.title }
}
