import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandContext, CommandOutcome } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'

/** Puts a draft aside. It stays and can be taken back; one that lies with the leader is taken back first. */
export const dropDraft = command({
  name: 'plans.drop-draft',
  input: z.object({ id: z.uuid() }),
  may: 'plans.manage',
  run: (context, { id }) => move(context, id, 'drafting', 'dropped'),
})

/** Takes a draft back that was put aside. */
export const restoreDraft = command({
  name: 'plans.restore-draft',
  input: z.object({ id: z.uuid() }),
  may: 'plans.manage',
  run: (context, { id }) => move(context, id, 'dropped', 'drafting'),
})

async function move(
  { tx, now, actor }: CommandContext,
  id: string,
  from: 'drafting' | 'dropped',
  to: 'drafting' | 'dropped',
): Promise<CommandOutcome<null>> {
  const row = await tx
    .selectFrom('plan_draft')
    .select(['state', 'amends_plan_id', 'base_version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new DomainError('record.not-found')
  if (row.state === to) return { delta: null, result: null }
  if (row.state !== from) throw new DomainError('plans.draft-not-open')
  if (to === 'drafting' && row.amends_plan_id !== null) await refuseBehind(tx, row.amends_plan_id, row.base_version)
  await tx
    .updateTable('plan_draft')
    .set({ state: to, changed_at: now, changed_by: actorId(actor) })
    .where('id', '=', id)
    .execute()
  return { delta: { from, to }, record: { type: 'plan-draft', id }, result: null }
}

// Another amendment may have begun meanwhile, or changed the text that this one was written on.
async function refuseBehind(tx: Tx, planId: string, baseVersion: number | null): Promise<void> {
  const plan = await tx
    .selectFrom('plan')
    .select(['state', 'content_version'])
    .where('id', '=', planId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (plan.state !== 'running' && plan.state !== 'issued') throw new DomainError('plans.not-in-force')
  if (plan.content_version !== baseVersion) throw new DomainError('plans.amendment-behind')
  const open = await tx
    .selectFrom('plan_draft')
    .select('id')
    .where('amends_plan_id', '=', planId)
    .where('state', 'in', ['drafting', 'for-signature'])
    .executeTakeFirst()
  if (open) throw new DomainError('plans.amendment-open')
}
