import { actorId } from '#kernel/server/actor.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import type { PlanDraft, ReviewedReading } from '../domain/index.ts'

/** What was issued: first text or amendment. */
export interface IssuedText {
  planId: string
  version: number
  draftId: string | null
  /** Null where the plan came as a file. */
  draft: PlanDraft | null
  content: ReviewedReading
  number: string | null
  issuedOn: string | null
  originalId: string | null
  /** Of a second version and later: how it changes the plan, and why. */
  amendment: 'amend' | 'replace' | null
  reason: string | null
}

/** Lays down what was issued. It is never changed again; only a scan that is still missing may be added. */
export async function writeVersion({ tx, now, actor, communeId }: CommandContext, text: IssuedText): Promise<string> {
  const id = newId<'plan-version'>()
  await tx
    .insertInto('plan_version')
    .values({
      id,
      commune_id: communeId(),
      plan_id: text.planId,
      version: text.version,
      draft_id: text.draftId,
      draft: text.draft === null ? null : JSON.stringify(text.draft),
      content: JSON.stringify(text.content),
      number: text.number,
      issued_on: text.issuedOn,
      original_id: text.originalId,
      amendment: text.amendment,
      reason: text.reason,
      made_at: now,
      made_by: actorId(actor),
    })
    .execute()
  return id
}
