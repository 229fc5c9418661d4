import { DomainError } from '#kernel/domain/domain-error.ts'
import { oneOf } from '#kernel/domain/one-of.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { actorId } from '#kernel/server/actor.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { detectKind, parsePlanDraft, readingOfDraft, runPeriodOf } from '../../domain/index.ts'
import type { ReviewedReading } from '../../domain/index.ts'
import { amendPlan } from '../amending/amend-plan.ts'
import { kindsOf } from '../kinds.ts'
import { writeVersion } from '../write-version.ts'
import type { IssuedText } from '../write-version.ts'

/** The plan as it begins, or as it is after an amendment. */
export interface Issued {
  planId: string
  versionId: string
  version: number
  /** Work that an amendment changed and whose task was not found. */
  unmatched: string[]
}

type IssuedPaper = Omit<IssuedText, 'planId' | 'version' | 'amendment' | 'reason'>

/** Opens the plan with its first text. */
export async function firstVersion(
  context: CommandContext,
  text: IssuedPaper,
  superiorId: string | null,
): Promise<Issued> {
  const planId = await insertPlan(context, text.content, superiorId, text.originalId)
  const versionId = await writeVersion(context, { ...text, planId, version: 1, amendment: null, reason: null })
  return { planId, versionId, version: 1, unmatched: [] }
}

/** Brings a signed amendment into the plan it amends. */
export async function nextVersion(
  context: CommandContext,
  text: IssuedPaper,
  planId: string,
  row: { amendment: string | null; reason: string | null; base: unknown; base_version: number | null },
): Promise<Issued> {
  const amendment = oneOf(['amend', 'replace'], row.amendment ?? '')
  const before = readingOfDraft(parsePlanDraft(row.base))
  return {
    planId,
    ...(await amendPlan(context, {
      ...text,
      planId,
      amendment,
      reason: row.reason ?? '',
      before,
      baseVersion: row.base_version,
    })),
  }
}

async function insertPlan(
  { tx, now, actor, communeId }: CommandContext,
  content: ReviewedReading,
  superiorId: string | null,
  originalId: string | null,
): Promise<string> {
  if (!content.title) throw new DomainError('plans.no-title')
  const period = runPeriodOf(content)?.span
  if (!period) throw new DomainError('plans.no-period')
  const id = newId<'plan'>()
  await tx
    .insertInto('plan')
    .values({
      id,
      commune_id: communeId(),
      kind: content.planKind ?? detectKind(content.title, await kindsOf(tx)),
      title: content.title,
      number: content.number,
      issued_on: content.issuedOn,
      issuer: content.issuer,
      period_from: period.from,
      period_to: period.to,
      state: 'issued',
      superior_id: superiorId,
      original_id: originalId,
      content: JSON.stringify(content),
      folded: foldedKey(`${content.title} ${content.number ?? ''}`),
      created_at: now,
      confirmed_by: actorId(actor),
    })
    .execute()
  return id
}
