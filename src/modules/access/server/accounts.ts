import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { CommuneId } from '#kernel/domain/ids.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { command, query } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { ROLES, loginKey, phoneKey } from '../domain/index.ts'
import { NO_PASSWORD } from './secrets.ts'
import { endSessionsOf } from './sessions.ts'
import { writeSlip } from './slips.ts'

export interface NewAccount {
  login: string
  displayName: string
  phone: string | null
  email?: string | null
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
  await refuseTaken(tx, account.login, [key, ...(phone ? [phone] : [])], null)
  const id = newId<'account'>()
  await tx
    .insertInto('account')
    .values({
      id,
      commune_id: communeId,
      login: account.login.trim(),
      login_key: key,
      phone_key: phone,
      email: account.email ?? null,
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

const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .optional()
    .transform((value) => value || null)
const Person = {
  displayName: z.string().trim().min(1, 'Cần họ và tên.').max(100),
  phone: optional(30),
  email: optional(200).refine((email) => email === null || /^\S+@\S+\.\S+$/.test(email), 'Địa chỉ thư không đúng.'),
  unitId: optional(40),
  roles: z.array(z.enum(ROLES)).min(1, 'Chọn ít nhất một vai trò.'),
}

/** Adds an account. It has no password yet: its person sets one with the slip, whose code is shown once. */
export const addAccount = command({
  name: 'access.add-account',
  input: z.object({ login: z.string().trim().min(2, 'Tên đăng nhập cần ít nhất 2 ký tự.').max(60), ...Person }),
  may: 'access.manage',
  async run(context, input) {
    const { tx, now, communeId } = context
    await requireUnit(tx, input.unitId)
    const id = await insertAccount(tx, communeId(), now, {
      ...input,
      passwordHash: NO_PASSWORD,
      mustChangePassword: true,
    })
    const slip = await writeSlip(context, id, 'printed')
    return {
      delta: { roles: input.roles, unit: input.unitId },
      record: { type: 'account', id },
      result: {
        id,
        password: slip.code,
        login: input.login,
        displayName: input.displayName,
        expiresAt: slip.expiresAt,
      },
    }
  },
})

/** Changes who an account is and what it may. The last administrator stays one: the database refuses. */
export const changeAccount = command({
  name: 'access.change-account',
  input: z.object({ accountId: z.uuid(), ...Person }),
  may: 'access.manage',
  async run({ tx, communeId }, { accountId, displayName, phone, email, unitId, roles }) {
    const before = await tx
      .selectFrom('account')
      .select(['unit_id', 'phone_key', 'login_key'])
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirst()
    if (!before) throw new DomainError('record.not-found')
    await requireUnit(tx, unitId)
    const key = phone ? phoneKey(phone) : phoneKey(before.login_key)
    if (phone && !key) throw new DomainError('access.bad-phone', { phone })
    if (key) await refuseTaken(tx, phone ?? '', [key], accountId)
    const had = await tx.selectFrom('account_role').select('role').where('account_id', '=', accountId).execute()
    await tx
      .updateTable('account')
      .set({ display_name: displayName, phone_key: key, email, unit_id: unitId })
      .where('id', '=', accountId)
      .execute()
    await tx.deleteFrom('account_role').where('account_id', '=', accountId).where('role', 'not in', roles).execute()
    for (const role of roles)
      await tx
        .insertInto('account_role')
        .values({ commune_id: communeId(), account_id: accountId, role })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    return {
      delta: { rolesBefore: had.map(({ role }) => role), roles, unitBefore: before.unit_id, unit: unitId },
      record: { type: 'account', id: accountId },
      result: null,
    }
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
    if (disabled) await endSessionsOf(tx, now, accountId, null)
    return { delta: { disabled }, record: { type: 'account', id: accountId }, result: null }
  },
})

/** Moves the accounts and links of a unit to another: it was merged. */
export async function moveAccountsToUnit(tx: Tx, from: string, to: string): Promise<void> {
  await tx.updateTable('account').set({ unit_id: to }).where('unit_id', '=', from).execute()
  await tx.updateTable('access_link').set({ unit_id: to }).where('unit_id', '=', from).execute()
}

/** Accounts of the commune with their roles and units. */
export const listAccounts = query({
  name: 'access.list-accounts',
  input: z.object({}),
  may: 'access.manage',
  async run({ db, now }) {
    const accounts = await db
      .selectFrom('account')
      .leftJoin('unit', 'unit.id', 'account.unit_id')
      .selectAll('account')
      .select('unit.name as unit_name')
      .orderBy('account.display_name')
      .execute()
    const roles = await db.selectFrom('account_role').select(['account_id', 'role']).execute()
    const seen = await db
      .selectFrom('session')
      .select(({ fn }) => ['account_id', fn.max('last_seen_at').as('last'), fn.countAll<string>().as('count')])
      .where('ended_at', 'is', null)
      .where('expires_at', '>', now)
      .groupBy('account_id')
      .execute()
    return accounts.map((account) => ({
      id: account.id,
      login: account.login,
      name: account.display_name,
      phone: account.phone_key,
      email: account.email,
      unit: account.unit_name,
      unitId: account.unit_id,
      disabled: account.disabled_at !== null,
      awaitsFirstSignIn: account.password_hash === NO_PASSWORD,
      hasSecondFactor: account.totp_confirmed_at !== null,
      lastSeenAt: seen.find((row) => row.account_id === account.id)?.last ?? null,
      sessions: Number(seen.find((row) => row.account_id === account.id)?.count ?? 0),
      roles: roles.filter((role) => role.account_id === account.id).map(({ role }) => role),
    }))
  },
})

async function refuseTaken(tx: Tx, login: string, keys: readonly string[], except: string | null): Promise<void> {
  const taken = await tx
    .selectFrom('account')
    .select('id')
    .where((eb) => eb.or([eb('login_key', 'in', keys), eb('phone_key', 'in', keys)]))
    .$if(except !== null, (builder) => builder.where('id', '!=', except!))
    .executeTakeFirst()
  if (taken) throw new DomainError('access.login-taken', { login })
}

async function requireUnit(tx: Tx, unitId: string | null): Promise<void> {
  if (unitId === null) return
  const unit = await tx
    .selectFrom('unit')
    .select('id')
    .where('id', '=', unitId)
    .where('to_on', 'is', null)
    .executeTakeFirst()
  if (!unit) throw new DomainError('record.not-found')
}
