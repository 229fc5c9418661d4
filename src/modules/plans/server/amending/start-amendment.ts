import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { copyOfReading, parsePlanDraft } from '../../domain/index.ts'
import type { PlanDraft } from '../../domain/index.ts'
import { parseSourceDocument } from '../../domain/reading/stored-document.ts'
import { parsePlanReading } from '../../domain/stored-reading.ts'
import { factsOf } from '../drafting/index.ts'

/**
 * Begins an amendment of an issued plan: a copy of the text in force to be changed, number and day empty. `amend` prints the
 * changes alone, `replace` a whole new text in the plan's place (NĐ 30/2020/NĐ-CP, Điều 18: a document of the same kind). One is
 * open at a time: pressed again it leads to that one.
 */
export const startAmendment = command({
  name: 'plans.start-amendment',
  input: z.object({
    planId: z.uuid(),
    amendment: z.enum(['amend', 'replace']),
    reason: z.string().trim().min(3, 'Ghi lý do sửa đổi.').max(500),
  }),
  may: 'plans.manage',
  async run(context, { planId, amendment, reason }) {
    const { tx, now, today, actor, communeId } = context
    const plan = await tx.selectFrom('plan').selectAll().where('id', '=', planId).forUpdate().executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    if (plan.state !== 'running' && plan.state !== 'issued') throw new DomainError('plans.not-in-force')
    const open = await tx
      .selectFrom('plan_draft')
      .select('id')
      .where('amends_plan_id', '=', planId)
      .where('state', 'in', ['drafting', 'for-signature'])
      .executeTakeFirst()
    if (open) return { delta: null, result: { id: open.id, isNew: false } }
    const base = await textInForce(context, plan)
    const id = newId<'plan-draft'>()
    await tx
      .insertInto('plan_draft')
      .values({
        id,
        commune_id: communeId(),
        origin: 'amendment',
        title: base.title,
        content: JSON.stringify({ ...base, number: null, issuedOn: today.slice(0, 4) }),
        base: JSON.stringify(base),
        base_version: plan.content_version,
        superior_id: plan.superior_id,
        amends_plan_id: planId,
        amendment,
        reason,
        created_at: now,
        created_by: actorId(actor),
        changed_at: now,
        changed_by: actorId(actor),
      })
      .execute()
    return { delta: { amendment, reason }, record: { type: 'plan', id: planId }, result: { id, isNew: true } }
  },
})

/** The text in force as a draft: as it was last issued here, else put together from the file it came as. */
async function textInForce(
  { tx, communeId, today }: CommandContext,
  plan: { id: string; content: unknown; reading_id: string | null },
): Promise<PlanDraft> {
  const printed = await tx
    .selectFrom('plan_version')
    .select('draft')
    .where('plan_id', '=', plan.id)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (printed?.draft) return parsePlanDraft(printed.draft)
  const kept =
    plan.reading_id === null
      ? undefined
      : await tx.selectFrom('plan_reading').select('document').where('id', '=', plan.reading_id).executeTakeFirst()
  const document = kept?.document ? parseSourceDocument(kept.document) : null
  return copyOfReading(parsePlanReading(plan.content), document, await factsOf(tx, communeId(), today, null))
}
