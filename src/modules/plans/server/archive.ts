import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command } from '#kernel/server/command.ts'

/** Puts a plan whose time is over into the archive: it stays to be read, found and printed; the database refuses every change. */
export const archivePlan = command({
  name: 'plans.archive',
  input: z.object({ id: z.uuid() }),
  may: 'plans.archive',
  async run({ tx, now, today, actor }, { id }) {
    const plan = await tx
      .selectFrom('plan')
      .select(['state', 'period_to'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    if (plan.state === 'archived') return { delta: null, result: null }
    if (plan.period_to >= today && plan.state === 'running')
      throw new DomainError('plans.not-over', { to: plan.period_to })
    await tx
      .updateTable('plan')
      .set({
        state: 'archived',
        archived_at: now,
        archived_by: actor.kind === 'account' ? actor.accountId : null,
        reopened_reason: null,
      })
      .where('id', '=', id)
      .execute()
    return { delta: { from: plan.state, to: 'archived' }, record: { type: 'plan', id }, result: null }
  },
})

/** Opens an archived plan again, for a reason that stays in the record. */
export const reopenPlan = command({
  name: 'plans.reopen',
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(3, 'Ghi lý do mở lại.').max(300) }),
  may: 'plans.reopen',
  async run({ tx }, { id, reason }) {
    const plan = await tx.selectFrom('plan').select('state').where('id', '=', id).forUpdate().executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    if (plan.state !== 'archived') return { delta: null, result: null }
    await tx
      .updateTable('plan')
      .set({ state: 'running', archived_at: null, archived_by: null, reopened_reason: reason })
      .where('id', '=', id)
      .execute()
    return { delta: { reason }, record: { type: 'plan', id }, result: null }
  },
})
