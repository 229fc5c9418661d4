import { sql } from 'kysely'
import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { addSeconds } from '#kernel/domain/instant.ts'
import { isId } from '#kernel/domain/ids.ts'
import type { AccountId, CommuneId } from '#kernel/domain/ids.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import type { App } from '#kernel/server/app.ts'
import { ANYONE } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import { inCommune } from '#kernel/server/database.ts'
import { execute } from '#kernel/server/execute.ts'
import { newId } from '#kernel/server/new-id.ts'
import { loginKey, phoneKey } from '../domain/index.ts'
import { useSecondFactor } from './second-factor.ts'
import { NO_PASSWORD, newToken, passwordMatches, tokenHash } from './secrets.ts'
import { useSlip } from './slips.ts'
import { admitAttempt, forgiveAttempts } from './slow-down.ts'
import type { Guessing } from './slow-down.ts'

const OWN_DEVICE_DAYS = 180
const SHARED_DEVICE_HOURS = 12

export interface SignedIn {
  /** For the cookie; the database keeps only its hash. */
  token: string
  expiresAt: Instant
  mustChangePassword: boolean
}

export interface SignInInput {
  login: string
  /** The password, or the code of a one-time slip. */
  password: string
  /** The code of the phone's app or a recovery code, where the account asks for one. */
  code?: string
  device: string
  ownDevice: boolean
  /** Where the attempt comes from; failures are counted for it as for the name. */
  address?: string
}

/**
 * Signs a person in by user name or phone number. Wrong name and wrong password are one answer.
 * Throws `access.wrong-sign-in`, `access.code-needed`, `access.wrong-code`, `access.too-many-failures`.
 */
export async function signIn(app: App, input: SignInInput): Promise<SignedIn> {
  const key = phoneKey(input.login) ?? loginKey(input.login)
  const guessing: Guessing[] = [{ what: 'sign-in', of: key }]
  if (input.address) guessing.push({ what: 'address', of: input.address })
  await admitAttempt(app, guessing)
  const found = await findAccount(app, key)
  const right = await passwordMatches(input.password, found?.passwordHash ?? NO_PASSWORD)
  try {
    const session = await execute(
      app,
      openSession,
      {
        accountId: found?.accountId ?? '',
        communeId: found?.communeId ?? '',
        by: right ? 'password' : 'slip',
        secret: right ? '' : input.password,
        code: input.code ?? '',
        device: input.device,
        ownDevice: input.ownDevice,
      },
      ANYONE,
    )
    await forgiveAttempts(app, guessing)
    return session
  } catch (problem) {
    // The password was right and the person is only asked for the code: no failure.
    if (problem instanceof DomainError && problem.code === 'access.code-needed') await forgiveAttempts(app, guessing)
    throw problem
  }
}

async function findAccount(
  app: App,
  key: string,
): Promise<{ accountId: AccountId; communeId: CommuneId; passwordHash: string } | null> {
  const found = await inCommune(app.db, null, 'read', async (tx) => {
    const { rows } = await sql<{
      account_id: AccountId
      commune_id: CommuneId
    }>`select * from find_sign_in(${key})`.execute(tx)
    return rows[0] ?? null
  })
  if (!found) return null
  const stored = await inCommune(app.db, found.commune_id, 'read', (tx) =>
    tx.selectFrom('account').select('password_hash').where('id', '=', found.account_id).executeTakeFirst(),
  )
  return stored
    ? { accountId: found.account_id, communeId: found.commune_id, passwordHash: stored.password_hash }
    : null
}

const openSession = command({
  name: 'access.open-session',
  input: z.object({
    accountId: z.string(),
    communeId: z.string(),
    by: z.enum(['password', 'slip']),
    secret: z.string().max(200),
    code: z.string().max(40),
    device: z.string().max(200),
    ownDevice: z.boolean(),
  }),
  may: 'anyone',
  async run({ tx, now, enterCommune }, input) {
    if (!isId<'commune'>(input.communeId) || !isId<'account'>(input.accountId))
      throw new DomainError('access.wrong-sign-in')
    await enterCommune(input.communeId)
    const account = await tx
      .selectFrom('account')
      .select(['must_change_password', 'totp_confirmed_at'])
      .where('id', '=', input.accountId)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (!account) throw new DomainError('access.wrong-sign-in')
    const bySlip = input.by === 'slip'
    if (bySlip && !(await useSlip(tx, now, input.accountId, input.secret)))
      throw new DomainError('access.wrong-sign-in')
    // A slip replaces the password, not the second factor. Asked for the code, the slip is not used up: all is rolled back.
    if (account.totp_confirmed_at !== null) {
      if (input.code.trim() === '') throw new DomainError('access.code-needed')
      if (!(await useSecondFactor(tx, input.accountId, input.code, now))) throw new DomainError('access.wrong-code')
    }
    if (bySlip) {
      await tx
        .updateTable('account')
        .set({ password_hash: NO_PASSWORD, must_change_password: true })
        .where('id', '=', input.accountId)
        .execute()
      await tx
        .updateTable('session')
        .set({ ended_at: now })
        .where('account_id', '=', input.accountId)
        .where('ended_at', 'is', null)
        .execute()
    }
    const token = newToken()
    const expiresAt = addSeconds(now, (input.ownDevice ? OWN_DEVICE_DAYS * 24 : SHARED_DEVICE_HOURS) * 3_600)
    await tx
      .insertInto('session')
      .values({
        id: newId<'session'>(),
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
      delta: { ownDevice: input.ownDevice, bySlip },
      record: { type: 'account', id: input.accountId },
      result: { token, expiresAt, mustChangePassword: account.must_change_password || bySlip },
    }
  },
})
