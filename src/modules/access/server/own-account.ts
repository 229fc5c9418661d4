import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command, query } from '#kernel/server/command.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { passwordWeakness } from '../domain/index.ts'
import { NO_PASSWORD, hashPassword, passwordMatches } from './secrets.ts'
import { accountOf, endSessionsOf } from './sessions.ts'

/** Throws `access.weak-password` with the reason. `own` are words others know. */
export function refuseWeakPassword(password: string, own: readonly string[]): void {
  const weakness = passwordWeakness(password, own)
  if (weakness) throw new DomainError('access.weak-password', { weakness })
}

/** Throws `access.wrong-password` unless this is the person's password. */
export async function requirePassword(db: Tx | ReadDb, accountId: string, password: string): Promise<void> {
  const row = await db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  if (!(await passwordMatches(password, row.password_hash))) throw new DomainError('access.wrong-password')
}

/** A person changes the own password; other sessions end. After a slip the old one is not asked for: it may be forgotten. */
export const changePassword = command({
  name: 'access.change-password',
  input: z.object({ current: z.string().default(''), next: z.string().max(200) }),
  may: 'access.own',
  async run({ tx, actor, now }, { current, next }) {
    const { accountId, sessionId } = accountOf(actor)
    const account = await tx
      .selectFrom('account')
      .select(['password_hash', 'must_change_password', 'login', 'display_name'])
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (!account.must_change_password) await requirePassword(tx, accountId, current)
    refuseWeakPassword(next, [account.login, account.display_name])
    if (account.password_hash !== NO_PASSWORD && (await passwordMatches(next, account.password_hash)))
      throw new DomainError('access.same-password')
    await tx
      .updateTable('account')
      .set({ password_hash: await hashPassword(next), must_change_password: false })
      .where('id', '=', accountId)
      .execute()
    await endSessionsOf(tx, now, accountId, sessionId)
    return { delta: { bySlip: account.must_change_password }, record: { type: 'account', id: accountId }, result: null }
  },
})

/** What a person may know about the own account. */
export const ownAccount = query({
  name: 'access.own-account',
  input: z.object({}),
  may: 'access.own',
  async run({ db, actor }) {
    const { accountId, roles } = accountOf(actor)
    const row = await db
      .selectFrom('account')
      .leftJoin('unit', 'unit.id', 'account.unit_id')
      .selectAll('account')
      .select('unit.name as unit')
      .where('account.id', '=', accountId)
      .executeTakeFirstOrThrow()
    const codes = await db
      .selectFrom('recovery_code')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('account_id', '=', accountId)
      .where('used_at', 'is', null)
      .executeTakeFirst()
    return {
      login: row.login,
      name: row.display_name,
      phone: row.phone_key,
      email: row.email,
      unit: row.unit,
      roles: [...roles],
      mustChangePassword: row.must_change_password,
      hasPin: row.pin_hash !== null,
      hasSecondFactor: row.totp_confirmed_at !== null,
      recoveryCodesLeft: Number(codes?.count ?? 0),
    }
  },
})
