import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { Day } from '#modules/calendar/server/index.ts'
import { ITEM_KINDS, VERDICTS, parseAdded } from '../../domain/index.ts'
import type { AddedItem } from '../../domain/index.ts'
import { Place } from '../../domain/stored-reading.ts'

const Reason = z.string().trim().min(3, 'Ghi lý do.').max(300)
const record = (id: string) => ({ type: 'superior-plan', id })

/** Adds an item by hand, or as marked on the page. The same sentence twice is one item. */
export const addSuperiorItem = command({
  name: 'plans.add-superior-item',
  input: z.object({
    superiorId: z.uuid(),
    kind: z.enum(ITEM_KINDS),
    text: z.string().trim().min(5, 'Ghi nội dung việc cấp trên giao.').max(2_000),
    unit: z.string().trim().max(300).optional(),
    dueText: z.string().trim().max(200).optional(),
    source: Place.nullable().optional(),
  }),
  may: 'plans.manage',
  async run({ tx }, { superiorId, kind, text, unit = '', dueText = '', source = null }) {
    const added = parseAdded((await locked(tx, superiorId)).added)
    const same = added.find((item) => foldedKey(item.text) === foldedKey(text))
    if (same) return { delta: null, result: { key: same.key } }
    if (added.length >= 300) throw new DomainError('plans.too-many-items')
    const key = `+${newId<'superior-item'>().replaceAll('-', '').slice(-10)}`
    await keepAdded(tx, superiorId, [...added, { key, kind, text, unit, dueText, source }])
    return { delta: { text }, record: record(superiorId), result: { key } }
  },
})

/** Takes a typed item out again, with what was decided about it. What was read in the file stays. */
export const dropSuperiorItem = command({
  name: 'plans.drop-superior-item',
  input: z.object({ superiorId: z.uuid(), key: z.string().startsWith('+').max(60) }),
  may: 'plans.manage',
  async run({ tx }, { superiorId, key }) {
    const added = parseAdded((await locked(tx, superiorId)).added)
    const gone = added.find((item) => item.key === key)
    if (!gone) return { delta: null, result: null }
    await keepAdded(
      tx,
      superiorId,
      added.filter((item) => item.key !== key),
    )
    await tx.deleteFrom('superior_decision').where('superior_id', '=', superiorId).where('item_key', '=', key).execute()
    return { delta: { text: gone.text }, record: record(superiorId), result: null }
  },
})

/** The officer's own word on one item; null takes it back. */
export const decideSuperiorItem = command({
  name: 'plans.decide-superior-item',
  input: z
    .object({
      superiorId: z.uuid(),
      itemKey: z.string().min(1).max(60),
      verdict: z.enum(VERDICTS).nullable(),
      ownText: z.string().trim().max(4_000).optional(),
      reason: z.string().trim().max(300).optional(),
    })
    .refine((input) => input.verdict !== 'covered' || Boolean(input.ownText), {
      path: ['ownText'],
      message: 'Chọn việc của xã đã thực hiện mục này.',
    })
    .refine((input) => input.verdict !== 'not-ours' || (input.reason ?? '').length >= 3, {
      path: ['reason'],
      message: 'Ghi lý do việc này không thuộc xã.',
    }),
  may: 'plans.manage',
  async run({ tx, now, actor, communeId }, { superiorId, itemKey, verdict, ownText, reason }) {
    await locked(tx, superiorId)
    if (verdict === null) {
      const gone = await tx
        .deleteFrom('superior_decision')
        .where('superior_id', '=', superiorId)
        .where('item_key', '=', itemKey)
        .executeTakeFirst()
      return { delta: gone.numDeletedRows > 0n ? { verdict: null } : null, record: record(superiorId), result: null }
    }
    const values = {
      verdict,
      own_text: verdict === 'covered' ? (ownText ?? null) : null,
      reason: reason || null,
      decided_at: now,
      decided_by: actorId(actor),
    }
    await tx
      .insertInto('superior_decision')
      .values({ commune_id: communeId(), superior_id: superiorId, item_key: itemKey, ...values })
      .onConflict((conflict) => conflict.columns(['superior_id', 'item_key']).doUpdateSet(values))
      .execute()
    return { delta: { verdict, reason: reason || null }, record: record(superiorId), result: null }
  },
})

/** "Không phải lập kế hoạch riêng" with its reason; without one it is opened again. */
export const closeSuperiorPlan = command({
  name: 'plans.close-superior',
  input: z.object({ id: z.uuid(), reason: Reason.nullable() }),
  may: 'plans.manage',
  async run({ tx, now, actor }, { id, reason }) {
    const before = await locked(tx, id)
    if (before.closed_reason === reason) return { delta: null, result: null }
    await tx
      .updateTable('superior_plan')
      .set({ closed_reason: reason, closed_at: reason ? now : null, closed_by: reason ? actorId(actor) : null })
      .where('id', '=', id)
      .execute()
    return { delta: { reason }, record: record(id), result: null }
  },
})

/** The day the commune's own plan is due, as an officer sets it with its ground; null leaves it without one. */
export const setOwnDue = command({
  name: 'plans.set-own-due',
  input: z.object({ id: z.uuid(), on: Day.nullable(), source: z.string().trim().max(500).optional() }),
  may: 'plans.manage',
  async run({ tx }, { id, on, source }) {
    await locked(tx, id)
    await tx
      .updateTable('superior_plan')
      .set({ own_due_on: on, own_due_source: on ? source || 'cán bộ đầu mối đặt' : null })
      .where('id', '=', id)
      .execute()
    return { delta: { to: on }, record: record(id), result: null }
  },
})

/** Ties a plan that is here already to the superior's plan it carries out; `superiorId` null unties it. */
export const linkOwnPlan = command({
  name: 'plans.link-superior',
  input: z.object({ planId: z.uuid(), superiorId: z.uuid().nullable() }),
  may: 'plans.manage',
  async run({ tx }, { planId, superiorId }) {
    if (superiorId) await locked(tx, superiorId)
    const plan = await tx
      .selectFrom('plan')
      .select(['superior_id', 'state'])
      .where('id', '=', planId)
      .forUpdate()
      .executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    if (plan.superior_id === superiorId) return { delta: null, result: null }
    if (plan.state === 'archived') throw new DomainError('plans.archived')
    await tx.updateTable('plan').set({ superior_id: superiorId }).where('id', '=', planId).execute()
    return { delta: { linked: superiorId !== null }, record: { type: 'plan', id: planId }, result: null }
  },
})

async function locked(tx: Tx, id: string): Promise<{ added: unknown; closed_reason: string | null }> {
  const row = await tx
    .selectFrom('superior_plan')
    .select(['added', 'closed_reason'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new DomainError('record.not-found')
  return row
}

async function keepAdded(tx: Tx, id: string, added: readonly AddedItem[]): Promise<void> {
  await tx
    .updateTable('superior_plan')
    .set({ added: JSON.stringify(added) })
    .where('id', '=', id)
    .execute()
}
