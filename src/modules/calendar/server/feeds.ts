import { sql } from 'kysely'
import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { CommuneId } from '#kernel/domain/ids.ts'
import type { SystemActor } from '#kernel/server/actor.ts'
import type { App } from '#kernel/server/app.ts'
import { command, query } from '#kernel/server/command.ts'
import { inCommune } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
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
    const id = newId<'calendar-feed'>()
    const token = newToken()
    await tx
      .insertInto('calendar_feed')
      .values({
        id,
        commune_id: communeId(),
        account_id: actor.accountId,
        unit_id: unitId,
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

/** Whose work an address shows; null when it was never given out, was revoked, or its owner may no longer sign in. */
export async function feedOf(app: App, token: string): Promise<{ actor: SystemActor; unitId: string | null } | null> {
  const { rows } = await inCommune(app.db, null, 'read', (tx) =>
    sql<{ commune_id: CommuneId; unit_id: string | null }>`
      select commune_id, unit_id from find_calendar_feed(${tokenHash(token)})`.execute(tx),
  )
  const found = rows[0]
  return found
    ? { actor: { kind: 'system', communeId: found.commune_id, name: 'calendar-feed' }, unitId: found.unit_id }
    : null
}
