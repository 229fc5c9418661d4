import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { CommuneId } from '#kernel/domain/ids.ts'
import { addSeconds } from '#kernel/domain/instant.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { command, query } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { ROLES, loginKey, phoneKey } from '../domain/index.ts'
import { hashPassword, newCode, passwordMatches, tokenHash } from './secrets.ts'

const Password = z.string().min(8, 'Mật khẩu cần ít nhất 8 ký tự.').max(200)
const SLIP_HOURS = 48

export interface NewAccount {
  login: string
  displayName: string
  phone: string | null
  unitId: string | null
  roles: readonly string[]
  passwordHash: string
  mustChangePassword: boolean
}

/** Writes an account with its roles. Throws `access.login-taken` when the name or phone number is another's. */
export async function insertAccount(tx: Tx, communeId: CommuneId, now: Instant, account: NewAccount): Promise<string> {
  const key = loginKey(account.login)
  const phone = account.phone ? phoneKey(account.phone) : phoneKey(account.login)
  if (account.phone && !phone) throw new DomainError('access.bad-phone', { phone: account.phone })
  const taken = await tx
    .selectFrom('account')
    .select('id')
    .where((eb) => eb.or([eb('login_key', '=', key), ...(phone ? [eb('phone_key', '=', phone)] : [])]))
    .executeTakeFirst()
  if (taken) throw new DomainError('access.login-taken', { login: account.login })
  const id = newId<'account'>()
  await tx
    .insertInto('account')
    .values({
      id,
      commune_id: communeId,
      login: account.login.trim(),
      login_key: key,
      phone_key: phone,
      display_name: account.displayName.trim(),
      unit_id: account.unitId,
      password_hash: account.passwordHash,
      must_change_password: account.mustChangePassword,
      created_at: now,
    })
    .execute()
  for (const role of account.roles)
    await tx.insertInto('account_role').values({ commune_id: communeId, account_id: id, role }).execute()
  return id
}

/** Adds an account with a random first password, shown once. */
export const addAccount = command({
  name: 'access.add-account',
  input: z.object({
    login: z.string().trim().min(2, 'Tên đăng nhập cần ít nhất 2 ký tự.').max(60),
    displayName: z.string().trim().min(1, 'Cần họ và tên.').max(100),
    phone: z
      .string()
      .trim()
      .optional()
      .transform((value) => value || null),
    unitId: z
      .string()
      .optional()
      .transform((value) => value || null),
    roles: z.array(z.enum(ROLES)).min(1, 'Chọn ít nhất một vai trò.'),
  }),
  may: 'access.manage',
  async run({ tx, now, communeId }, input) {
    const password = newCode(3)
    const id = await insertAccount(tx, communeId(), now, {
      ...input,
      passwordHash: await hashPassword(password),
      mustChangePassword: true,
    })
    return { delta: { roles: input.roles }, record: { type: 'account', id }, result: { id, password } }
  },
})

/** A one-time slip with which a person sets a new password; an earlier slip stops working. */
export const issueResetSlip = command({
  name: 'access.issue-reset-slip',
  input: z.object({ accountId: z.string() }),
  may: 'access.manage',
  async run({ tx, now, communeId }, { accountId }) {
    const account = await tx
      .selectFrom('account')
      .select(['login', 'display_name'])
      .where('id', '=', accountId)
      .executeTakeFirst()
    if (!account) throw new DomainError('record.not-found')
    await tx
      .updateTable('reset_slip')
      .set({ used_at: now })
      .where('account_id', '=', accountId)
      .where('used_at', 'is', null)
      .execute()
    const code = newCode(3)
    const expires = addSeconds(now, SLIP_HOURS * 3_600)
    await tx
      .insertInto('reset_slip')
      .values({
        id: newId(),
        commune_id: communeId(),
        account_id: accountId,
        code_hash: tokenHash(code),
        expires_at: expires,
      })
      .execute()
    const passwordHash = await hashPassword(code)
    await tx
      .updateTable('account')
      .set({ password_hash: passwordHash, must_change_password: true })
      .where('id', '=', accountId)
      .execute()
    await tx
      .updateTable('session')
      .set({ ended_at: now })
      .where('account_id', '=', accountId)
      .where('ended_at', 'is', null)
      .execute()
    return {
      delta: {},
      record: { type: 'account', id: accountId },
      result: { code, login: account.login, displayName: account.display_name, expiresAt: expires },
    }
  },
})

/** A person changes the own password; other sessions end. */
export const changePassword = command({
  name: 'access.change-password',
  input: z.object({ current: z.string(), next: Password }),
  may: 'access.own',
  async run({ tx, actor, now }, { current, next }) {
    if (actor.kind !== 'account') throw new DomainError('access.denied')
    const account = await tx
      .selectFrom('account')
      .select('password_hash')
      .where('id', '=', actor.accountId)
      .executeTakeFirstOrThrow()
    if (!(await passwordMatches(current, account.password_hash))) throw new DomainError('access.wrong-password')
    await tx
      .updateTable('account')
      .set({ password_hash: await hashPassword(next), must_change_password: false })
      .where('id', '=', actor.accountId)
      .execute()
    await tx
      .updateTable('session')
      .set({ ended_at: now })
      .where('account_id', '=', actor.accountId)
      .where('id', '!=', actor.sessionId)
      .where('ended_at', 'is', null)
      .execute()
    return { delta: {}, record: { type: 'account', id: actor.accountId }, result: null }
  },
})

/** Switches an account off or on again. The last administrator stays: the database refuses. */
export const setAccountDisabled = command({
  name: 'access.set-account-disabled',
  input: z.object({ accountId: z.string(), disabled: z.boolean() }),
  may: 'access.manage',
  async run({ tx, now }, { accountId, disabled }) {
    await tx
      .updateTable('account')
      .set({ disabled_at: disabled ? now : null })
      .where('id', '=', accountId)
      .execute()
    if (disabled)
      await tx
        .updateTable('session')
        .set({ ended_at: now })
        .where('account_id', '=', accountId)
        .where('ended_at', 'is', null)
        .execute()
    return { delta: { disabled }, record: { type: 'account', id: accountId }, result: null }
  },
})

/** Accounts of the commune with their roles and units. */
export const listAccounts = query({
  name: 'access.list-accounts',
  input: z.object({}),
  may: 'access.manage',
  async run({ db }) {
    const accounts = await db
      .selectFrom('account')
      .leftJoin('unit', 'unit.id', 'account.unit_id')
      .select([
        'account.id',
        'account.login',
        'account.display_name',
        'account.phone_key',
        'account.disabled_at',
        'unit.name as unit_name',
      ])
      .orderBy('account.display_name')
      .execute()
    const roles = await db.selectFrom('account_role').select(['account_id', 'role']).execute()
    return accounts.map((account) => ({
      id: account.id,
      login: account.login,
      name: account.display_name,
      phone: account.phone_key,
      unit: account.unit_name,
      disabled: account.disabled_at !== null,
      roles: roles.filter((role) => role.account_id === account.id).map(({ role }) => role),
    }))
  },
})

/** The person's own sessions that still run. */
export const ownSessions = query({
  name: 'access.own-sessions',
  input: z.object({}),
  may: 'access.own',
  async run({ db, actor, now }) {
    if (actor.kind !== 'account') return []
    const rows = await db
      .selectFrom('session')
      .select(['id', 'device', 'own_device', 'created_at', 'last_seen_at'])
      .where('account_id', '=', actor.accountId)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', now)
      .orderBy('last_seen_at', 'desc')
      .execute()
    return rows.map((row) => ({
      id: row.id,
      device: row.device,
      ownDevice: row.own_device,
      lastSeenAt: String(row.last_seen_at),
      current: row.id === actor.sessionId,
    }))
  },
})
