import { addSeconds } from '#kernel/domain/instant.ts'
import type { CommuneId } from '#kernel/domain/ids.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { newToken, tokenHash } from './secrets.ts'

const SESSION_HOURS = 12

/** Opens a session for an account without asking for its password; for the sample commune's role switch only. */
export async function handOverSession(
  tx: Tx,
  communeId: CommuneId,
  accountId: string,
  now: Instant,
  device: string,
): Promise<{ token: string; expiresAt: Instant }> {
  const token = newToken()
  const expiresAt = addSeconds(now, SESSION_HOURS * 3_600)
  await tx
    .insertInto('session')
    .values({
      id: newId(),
      commune_id: communeId,
      account_id: accountId,
      token_hash: tokenHash(token),
      device: device.slice(0, 200),
      own_device: false,
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
    })
    .execute()
  return { token, expiresAt }
}

/** The account of a login that is not switched off; null when there is none. */
export async function accountOfLogin(tx: Tx, login: string): Promise<{ id: string; roles: string[] } | null> {
  const row = await tx
    .selectFrom('account')
    .select('id')
    .where('login', '=', login)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const roles = await tx.selectFrom('account_role').select('role').where('account_id', '=', row.id).execute()
  return { id: row.id, roles: roles.map(({ role }) => role) }
}

/** Ends a session at once. */
export async function closeSession(tx: Tx, sessionId: string, now: Instant): Promise<void> {
  await tx.updateTable('session').set({ ended_at: now }).where('id', '=', sessionId).execute()
}

/** Passwords and running sessions by login, to be put back after the sample was laid out anew. */
export interface CarriedAccount {
  login: string
  passwordHash: string
  sessions: {
    token_hash: string
    device: string
    own_device: boolean
    created_at: Instant
    last_seen_at: Instant
    expires_at: Instant
  }[]
}

/** What people signed in with, before the commune is laid out anew. */
export async function carryAccounts(tx: Tx): Promise<CarriedAccount[]> {
  const accounts = await tx.selectFrom('account').select(['id', 'login', 'password_hash']).execute()
  const sessions = await tx
    .selectFrom('session')
    .select(['account_id', 'token_hash', 'device', 'own_device', 'created_at', 'last_seen_at', 'expires_at'])
    .where('ended_at', 'is', null)
    .execute()
  return accounts.map((account) => ({
    login: account.login,
    passwordHash: account.password_hash,
    sessions: sessions
      .filter((session) => session.account_id === account.id)
      .map(({ account_id: _, ...session }) => session),
  }))
}

/** Gives the accounts of the same logins their passwords and sessions back. */
export async function putAccountsBack(tx: Tx, communeId: CommuneId, carried: readonly CarriedAccount[]): Promise<void> {
  for (const { login, passwordHash, sessions } of carried) {
    const account = await accountOfLogin(tx, login)
    if (!account) continue
    await tx.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', account.id).execute()
    for (const session of sessions)
      await tx
        .insertInto('session')
        .values({ id: newId(), commune_id: communeId, account_id: account.id, ...session })
        .execute()
  }
}
