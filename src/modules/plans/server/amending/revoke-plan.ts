import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { isPlainDate } from '#kernel/domain/plain-date.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandOutcome } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { keepFile } from '#modules/files/server/index.ts'
import { dropTask } from '#modules/tasks/server/index.ts'

const Day = (message: string) => z.custom<string>(isPlainDate, message)

/**
 * Thu hồi: the plan has no effect any more (NĐ 30/2020/NĐ-CP, Điều 18). What was done of it stays and is counted; what is open is
 * called off. For good: a plan that shall run again is issued anew. The officer types the number of the plan, so that no other is hit.
 */
export const revokePlan = command({
  name: 'plans.revoke',
  input: z.object({
    planId: z.uuid(),
    reason: z.string().trim().min(3, 'Ghi lý do thu hồi.').max(500),
    effectiveOn: Day('Ghi ngày hết hiệu lực.'),
    paperNumber: z.string().trim().min(1, 'Ghi số văn bản thu hồi.').max(60),
    paperIssuedOn: Day('Ghi ngày của văn bản thu hồi.'),
    /** What the officer typed to make sure. */
    typed: z.string().trim(),
    file: z.object({ name: z.string(), mediaType: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
  }),
  may: 'plans.issue',
  async run(context, input): Promise<CommandOutcome<{ calledOff: number }>> {
    const { tx, now, actor, communeId } = context
    const plan = await tx.selectFrom('plan').selectAll().where('id', '=', input.planId).forUpdate().executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    if (plan.state === 'revoked') return sameRevocation(context.tx, input)
    if (plan.state !== 'issued' && plan.state !== 'running') throw new DomainError('plans.not-in-force')
    if (input.typed !== (plan.number ?? plan.title))
      throw new DomainError('plans.revoke-wrong-number', { number: plan.number })
    if (!isPlainDate(input.effectiveOn) || !isPlainDate(input.paperIssuedOn)) throw new DomainError('input.invalid')
    if (isPlainDate(plan.issued_on) && input.paperIssuedOn < plan.issued_on)
      throw new DomainError('plans.revoke-before-issue', { issuedOn: plan.issued_on })
    const paperId = input.file ? await keepFile(context, input.file) : null
    await tx
      .insertInto('plan_revocation')
      .values({
        plan_id: plan.id,
        commune_id: communeId(),
        reason: input.reason,
        effective_on: input.effectiveOn,
        paper_number: input.paperNumber,
        paper_issued_on: input.paperIssuedOn,
        paper_id: paperId,
        made_at: now,
        made_by: actorId(actor),
      })
      .execute()
    const open = await tx
      .selectFrom('task')
      .select('id')
      .where('plan_id', '=', plan.id)
      .where('state', '=', 'running')
      .execute()
    const groupId = newId()
    const reason = `Kế hoạch bị thu hồi theo văn bản số ${input.paperNumber}.`
    for (const { id } of open) await dropTask(context, id, reason, groupId)
    await tx.updateTable('plan').set({ state: 'revoked', runs_from: null }).where('id', '=', plan.id).execute()
    return {
      delta: { from: plan.state, to: 'revoked', reason: input.reason, paper: input.paperNumber },
      record: { type: 'plan', id: plan.id },
      result: { calledOff: open.length },
    }
  },
})

// Pressed twice it is the same revocation; by another paper it is a mistake.
async function sameRevocation(
  tx: Tx,
  input: { planId: string; paperNumber: string },
): Promise<CommandOutcome<{ calledOff: number }>> {
  const { paper_number: paper } = await tx
    .selectFrom('plan_revocation')
    .select('paper_number')
    .where('plan_id', '=', input.planId)
    .executeTakeFirstOrThrow()
  if (paper !== input.paperNumber) throw new DomainError('plans.already-revoked', { paper })
  return { delta: null, result: { calledOff: 0 } }
}
