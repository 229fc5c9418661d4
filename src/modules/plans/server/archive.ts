import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { command } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'

/** Puts a plan whose time is over into the archive: it stays to be read, found and printed; the database refuses every change. */
export const archivePlan = command({
  name: 'plans.archive',
  input: z.object({ id: z.uuid() }),
  may: 'plans.archive',
  async run({ tx, now, today, actor }, { id }) {
    const plan = await tx
      .selectFrom('plan')
      .select(['state', 'period_to', 'issuer', 'title'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    if (plan.state === 'archived') return { delta: null, result: null }
    if (plan.period_to >= today && plan.state === 'running')
      throw new DomainError('plans.not-over', { to: plan.period_to })
    const former = await formerCommune(tx, `${plan.issuer ?? ''} ${plan.title}`)
    await tx
      .updateTable('plan')
      .set({
        state: 'archived',
        archived_at: now,
        archived_by: actor.kind === 'account' ? actor.accountId : null,
        reopened_reason: null,
        ...(former ? { former_commune: former } : {}),
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

// A plan of one of the communes this one was made of keeps that name, with its district, for whoever looks for it later.
async function formerCommune(tx: Tx, printed: string): Promise<string | null> {
  const former = await tx.selectFrom('predecessor').select(['name', 'district']).execute()
  const text = ` ${foldedKey(printed)} `
  const found = former.find((one) => text.includes(` ${foldedKey(one.name)} `))
  return found ? [found.name, found.district].filter(Boolean).join(', ') : null
}
