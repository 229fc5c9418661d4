import { sql } from 'kysely'
import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { CommuneId } from '#kernel/domain/ids.ts'
import type { SystemActor } from '#kernel/server/actor.ts'
import type { App } from '#kernel/server/app.ts'
import { command, query } from '#kernel/server/command.ts'
import { inCommune } from '#kernel/server/database.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { seesEveryUnit } from '#modules/access/domain/index.ts'
import { newToken, tokenHash } from '#modules/access/server/index.ts'

/** Gives out a private calendar address. The token is told once; the database keeps its hash. */
export const openFeed = command({
  name: 'calendar.open-feed',
  input: z.object({
    label: z.string().trim().min(1, 'Ghi tên để nhận ra, ví dụ: điện thoại của tôi.').max(60),
    unitId: z
      .string()
      .nullish()
      .transform((value) => value || null),
  }),
  may: 'calendar.read',
  async run({ tx, now, actor, communeId }, { label, unitId }) {
    if (actor.kind !== 'account') throw new DomainError('access.denied')
    // Somebody from a village who belongs to none has no work to follow.
    if (!seesEveryUnit(actor) && actor.unitId === null) throw new DomainError('access.denied')
    const id = newId<'calendar-feed'>()
    const token = newToken()
    await tx
      .insertInto('calendar_feed')
      .values({
        id,
        commune_id: communeId(),
        account_id: actor.accountId,
        unit_id: seesEveryUnit(actor) ? unitId : actor.unitId,
        label,
        token_hash: tokenHash(token),
        created_at: now,
      })
      .execute()
    return { delta: { label, oneUnit: unitId !== null }, record: { type: 'calendar-feed', id }, result: { token } }
  },
})

/** Ends a private calendar address; whoever still asks for it is told that it is gone. */
export const revokeFeed = command({
  name: 'calendar.revoke-feed',
  input: z.object({ id: z.uuid() }),
  may: 'calendar.read',
  async run({ tx, now, actor }, { id }) {
    const { numUpdatedRows } = await tx
      .updateTable('calendar_feed')
      .set({ revoked_at: now })
      .where('id', '=', id)
      .where('account_id', '=', actor.kind === 'account' ? actor.accountId : null)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new DomainError('record.not-found')
    return { delta: {}, record: { type: 'calendar-feed', id }, result: null }
  },
})

/** One's own calendar addresses that still work. */
export const ownFeeds = query({
  name: 'calendar.own-feeds',
  input: z.object({}),
  may: 'calendar.read',
  async run({ db, actor }) {
    const rows = await db
      .selectFrom('calendar_feed')
      .leftJoin('unit', 'unit.id', 'calendar_feed.unit_id')
      .select(['calendar_feed.id', 'label', 'created_at', 'unit.name as unit'])
      .where('account_id', '=', actor.kind === 'account' ? actor.accountId : null)
      .where('revoked_at', 'is', null)
      .orderBy('created_at')
      .execute()
    return rows.map((row) => ({ id: row.id, label: row.label, createdAt: row.created_at, unit: row.unit }))
  },
})

/**
 * Whose work an address shows; null when it was never given out, was revoked, or its owner may no longer sign in.
 * The owner's rights count as they are today: who no longer sees every unit's work follows that of the own unit only.
 */
export async function feedOf(app: App, token: string): Promise<{ actor: SystemActor; unitId: string | null } | null> {
  const { rows } = await inCommune(app.db, null, 'read', (tx) =>
    sql<{ account_id: string; commune_id: CommuneId; unit_id: string | null }>`
      select account_id, commune_id, unit_id from find_calendar_feed(${tokenHash(token)})`.execute(tx),
  )
  const found = rows[0]
  if (!found) return null
  const owner = await inCommune(app.db, found.commune_id, 'read', (tx) => ownerOf(tx, found.account_id))
  const seesAll = seesEveryUnit(owner)
  if (!seesAll && owner.unitId === null) return null
  return {
    actor: { kind: 'system', communeId: found.commune_id, name: 'calendar-feed' },
    unitId: seesAll ? found.unit_id : owner.unitId,
  }
}

async function ownerOf(tx: Tx, accountId: string): Promise<{ kind: string; roles: string[]; unitId: string | null }> {
  const account = await tx.selectFrom('account').select('unit_id').where('id', '=', accountId).executeTakeFirst()
  const roles = await tx.selectFrom('account_role').select('role').where('account_id', '=', accountId).execute()
  return { kind: 'account', roles: roles.map(({ role }) => role), unitId: account?.unit_id ?? null }
}
