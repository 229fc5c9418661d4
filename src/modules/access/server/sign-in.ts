import { sql } from 'kysely'
import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { AccountId, CommuneId, Id } from '#kernel/domain/ids.ts'
import { addSeconds, instant } from '#kernel/domain/instant.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import type { App } from '#kernel/server/app.ts'
import { ANYONE } from '#kernel/server/actor.ts'
import type { AccountActor } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import { inCommune } from '#kernel/server/database.ts'
import type { Tx } from '#kernel/server/database.ts'
import { execute } from '#kernel/server/execute.ts'
import { newId } from '#kernel/server/new-id.ts'
import { loginKey, phoneKey } from '../domain/index.ts'
import { NO_PASSWORD, newToken, passwordMatches, tokenHash } from './secrets.ts'

const FAILURES_BEFORE_SLOWING = 5
const WINDOW_MINUTES = 15
const OWN_DEVICE_DAYS = 180
const SHARED_DEVICE_HOURS = 12

export interface SignedIn {
  /** For the cookie; the database keeps only its hash. */
  token: string
  expiresAt: Instant
  mustChangePassword: boolean
}

/** Signs a person in by user name or phone number. Wrong name and wrong password are one answer. */
export async function signIn(
  app: App,
  input: { login: string; password: string; device: string; ownDevice: boolean },
): Promise<SignedIn> {
  const key = phoneKey(input.login) ?? loginKey(input.login)
  const now = app.clock.now()
  await refuseWhenSlowed(app, key, now)
  const found = await inCommune(app.db, null, 'read', async (tx) => {
    const { rows } = await sql<{
      account_id: AccountId
      commune_id: CommuneId
    }>`select * from find_sign_in(${key})`.execute(tx)
    return rows[0] ?? null
  })
  const stored = found
    ? await inCommune(app.db, found.commune_id, 'read', (tx) =>
        tx.selectFrom('account').select('password_hash').where('id', '=', found.account_id).executeTakeFirst(),
      )
    : null
  const right = await passwordMatches(input.password, stored?.password_hash ?? NO_PASSWORD)
  if (!found || !stored || !right) {
    await countFailure(app, key, now)
    throw new DomainError('access.wrong-sign-in')
  }
  return execute(
    app,
    openSession,
    { accountId: found.account_id, communeId: found.commune_id, device: input.device, ownDevice: input.ownDevice },
    ANYONE,
  )
}

const openSession = command({
  name: 'access.open-session',
  input: z.object({
    accountId: z.string(),
    communeId: z.string(),
    device: z.string().max(200),
    ownDevice: z.boolean(),
  }),
  may: 'anyone',
  async run({ tx, now, enterCommune }, input) {
    await enterCommune(input.communeId as CommuneId)
    const token = newToken()
    const id = newId<'session'>()
    const life = input.ownDevice ? OWN_DEVICE_DAYS * 24 : SHARED_DEVICE_HOURS
    const expiresAt = addSeconds(now, life * 3_600)
    const account = await tx
      .selectFrom('account')
      .select('must_change_password')
      .where('id', '=', input.accountId)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('session')
      .values({
        id,
        commune_id: input.communeId,
        account_id: input.accountId,
        token_hash: tokenHash(token),
        device: input.device,
        own_device: input.ownDevice,
        created_at: now,
        last_seen_at: now,
        expires_at: expiresAt,
      })
      .execute()
    return {
      delta: { ownDevice: input.ownDevice },
      record: { type: 'account', id: input.accountId },
      result: { token, expiresAt, mustChangePassword: account.must_change_password },
    }
  },
})

/** The signed-in person behind a cookie's token; null when the session ended, expired or never was. */
export async function actorOfToken(app: App, token: string): Promise<AccountActor | null> {
  const found = await inCommune(app.db, null, 'read', async (tx) => {
    const { rows } = await sql<{
      session_id: Id<'session'>
      account_id: AccountId
      commune_id: CommuneId
    }>`select * from find_session(${tokenHash(token)})`.execute(tx)
    return rows[0] ?? null
  })
  if (!found) return null
  const now = app.clock.now()
  return inCommune(app.db, found.commune_id, 'write', (tx) => actorOfSession(tx, found, now))
}

async function actorOfSession(
  tx: Tx,
  found: { session_id: Id<'session'>; account_id: AccountId; commune_id: CommuneId },
  now: Instant,
): Promise<AccountActor | null> {
  const row = await tx
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.display_name', 'account.unit_id', 'session.expires_at', 'session.last_seen_at'])
    .where('session.id', '=', found.session_id)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row || String(row.expires_at) <= now) return null
  const roles = await tx.selectFrom('account_role').select('role').where('account_id', '=', found.account_id).execute()
  // Once in five minutes is enough to say when a device was last used.
  if (Date.parse(now) - Date.parse(String(row.last_seen_at)) > 300_000)
    await tx.updateTable('session').set({ last_seen_at: now }).where('id', '=', found.session_id).execute()
  return {
    kind: 'account',
    accountId: found.account_id,
    communeId: found.commune_id,
    name: row.display_name,
    roles: roles.map(({ role }) => role),
    unitId: row.unit_id as AccountActor['unitId'],
    sessionId: found.session_id,
  }
}

/** Ends one of the person's own sessions. */
export const endSession = command({
  name: 'access.end-session',
  input: z.object({ sessionId: z.string() }),
  may: 'access.own',
  async run({ tx, actor, now }, { sessionId }) {
    const owner = actor.kind === 'account' ? actor.accountId : ''
    await tx
      .updateTable('session')
      .set({ ended_at: now })
      .where('id', '=', sessionId)
      .where('account_id', '=', owner)
      .execute()
    return { delta: {}, record: { type: 'session', id: sessionId }, result: null }
  },
})

async function refuseWhenSlowed(app: App, key: string, now: Instant): Promise<void> {
  const since = addSeconds(now, -WINDOW_MINUTES * 60)
  const row = await inCommune(app.db, null, 'read', (tx) =>
    tx
      .selectFrom('attempt')
      .select(({ fn }) => fn.sum<string>('count').as('count'))
      .where('key', '=', `sign-in ${key}`)
      .where('window_start', '>', since)
      .executeTakeFirst(),
  )
  if (Number(row?.count ?? 0) >= FAILURES_BEFORE_SLOWING)
    throw new DomainError('access.too-many-failures', { minutes: WINDOW_MINUTES })
}

async function countFailure(app: App, key: string, now: Instant): Promise<void> {
  const minute = instant(`${now.slice(0, 16)}:00.000Z`)
  await inCommune(app.db, null, 'write', (tx) =>
    tx
      .insertInto('attempt')
      .values({ key: `sign-in ${key}`, window_start: minute, count: 1 })
      .onConflict((conflict) =>
        conflict.columns(['key', 'window_start']).doUpdateSet((eb) => ({ count: eb('attempt.count', '+', 1) })),
      )
      .execute(),
  )
}
