import { sql } from 'kysely'
import { isId } from '#kernel/domain/ids.ts'
import type { AccountId, CommuneId, Id } from '#kernel/domain/ids.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import type { AccountActor } from '#kernel/server/actor.ts'
import type { App } from '#kernel/server/app.ts'
import { inCommune } from '#kernel/server/database.ts'
import type { Tx } from '#kernel/server/database.ts'
import { tokenHash } from './secrets.ts'

interface FoundSession {
  session_id: Id<'session'>
  account_id: AccountId
  commune_id: CommuneId
}

/** The signed-in person behind a cookie's token; null when the session ended, expired or never was. */
export async function actorOfToken(app: App, token: string): Promise<AccountActor | null> {
  const found = await inCommune(app.db, null, 'read', async (tx) => {
    const { rows } = await sql<FoundSession>`select * from find_session(${tokenHash(token)})`.execute(tx)
    return rows[0] ?? null
  })
  if (!found) return null
  const now = app.clock.now()
  return inCommune(app.db, found.commune_id, 'write', (tx) => actorOfSession(tx, found, now))
}

async function actorOfSession(tx: Tx, found: FoundSession, now: Instant): Promise<AccountActor | null> {
  const row = await tx
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.display_name', 'account.unit_id', 'session.expires_at', 'session.last_seen_at'])
    .where('session.id', '=', found.session_id)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row || row.expires_at <= now) return null
  const roles = await tx.selectFrom('account_role').select('role').where('account_id', '=', found.account_id).execute()
  // Once in five minutes is enough to say when a device was last used.
  if (Date.parse(now) - Date.parse(row.last_seen_at) > 300_000)
    await tx.updateTable('session').set({ last_seen_at: now }).where('id', '=', found.session_id).execute()
  return {
    kind: 'account',
    accountId: found.account_id,
    communeId: found.commune_id,
    name: row.display_name,
    roles: roles.map(({ role }) => role),
    unitId: isId<'unit'>(row.unit_id) ? row.unit_id : null,
    sessionId: found.session_id,
  }
}
