import { Secret, TOTP } from 'otpauth'
import { toString as qrSvg } from 'qrcode'
import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { command } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { requirePassword } from './own-account.ts'
import { newCode, tokenHash } from './secrets.ts'
import { accountOf } from './sessions.ts'

const STEP_SECONDS = 30
const RECOVERY_CODES = 10

const generator = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: 'Loa Làng', label, secret: Secret.fromBase32(secret), digits: 6, period: STEP_SECONDS })

/** Begins a second factor: a secret for the phone's app, in force only after its first right code. */
export const beginSecondFactor = command({
  name: 'access.begin-second-factor',
  input: z.object({ password: z.string() }),
  may: 'access.own',
  async run({ tx, actor }, { password }) {
    const { accountId } = accountOf(actor)
    await requirePassword(tx, accountId, password)
    const account = await tx
      .selectFrom('account')
      .select(['login', 'totp_confirmed_at'])
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow()
    if (account.totp_confirmed_at !== null) throw new DomainError('access.second-factor-on')
    const secret = new Secret({ size: 20 }).base32
    await tx.updateTable('account').set({ totp_secret: secret }).where('id', '=', accountId).execute()
    const uri = generator(secret, account.login).toString()
    const svg = await qrSvg(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 })
    return {
      delta: {},
      record: { type: 'account', id: accountId },
      result: { secret: secret.replace(/(.{4})(?=.)/g, '$1 '), svg },
    }
  },
})

/** Puts the second factor in force with a first right code and hands out recovery codes, shown once. */
export const confirmSecondFactor = command({
  name: 'access.confirm-second-factor',
  input: z.object({ code: z.string().trim() }),
  may: 'access.own',
  async run({ tx, actor, now, communeId }, { code }) {
    const { accountId } = accountOf(actor)
    const account = await tx
      .selectFrom('account')
      .select(['totp_secret', 'totp_confirmed_at', 'login'])
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (account.totp_secret === null || account.totp_confirmed_at !== null)
      throw new DomainError('access.no-second-factor')
    const step = stepOf(account.totp_secret, code, now)
    if (step === null) throw new DomainError('access.wrong-code')
    await tx
      .updateTable('account')
      .set({ totp_confirmed_at: now, totp_last_step: String(step) })
      .where('id', '=', accountId)
      .execute()
    await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
    const codes = Array.from({ length: RECOVERY_CODES }, () => newCode(2))
    for (const one of codes)
      await tx
        .insertInto('recovery_code')
        .values({ id: newId(), commune_id: communeId(), account_id: accountId, code_hash: tokenHash(bare(one)) })
        .execute()
    return { delta: {}, record: { type: 'account', id: accountId }, result: { codes } }
  },
})

/** A person takes the own second factor away, with the password. */
export const endSecondFactor = command({
  name: 'access.end-second-factor',
  input: z.object({ password: z.string() }),
  may: 'access.own',
  async run({ tx, actor }, { password }) {
    const { accountId } = accountOf(actor)
    await requirePassword(tx, accountId, password)
    await clear(tx, accountId)
    return { delta: {}, record: { type: 'account', id: accountId }, result: null }
  },
})

/** The administrator takes a second factor away: the phone is lost and so are the recovery codes. */
export const clearSecondFactor = command({
  name: 'access.clear-second-factor',
  input: z.object({ accountId: z.uuid() }),
  may: 'access.manage',
  async run({ tx }, { accountId }) {
    await clear(tx, accountId)
    return { delta: {}, record: { type: 'account', id: accountId }, result: null }
  },
})

async function clear(tx: Tx, accountId: string): Promise<void> {
  await tx
    .updateTable('account')
    .set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null })
    .where('id', '=', accountId)
    .execute()
  await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
}

/** True when the code is the phone's of now, not used before, or an unused recovery code; either is used up by it. */
export async function useSecondFactor(tx: Tx, accountId: string, code: string, now: Instant): Promise<boolean> {
  const account = await tx
    .selectFrom('account')
    .select(['totp_secret', 'totp_last_step'])
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!account?.totp_secret) return false
  const step = stepOf(account.totp_secret, code, now)
  if (step !== null) {
    if (account.totp_last_step !== null && step <= Number(account.totp_last_step)) return false
    await tx
      .updateTable('account')
      .set({ totp_last_step: String(step) })
      .where('id', '=', accountId)
      .execute()
    return true
  }
  const used = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', tokenHash(bare(code)))
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

// One step to either side: office PCs and phones are rarely exact.
function stepOf(secret: string, code: string, now: Instant): number | null {
  const digits = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return null
  const timestamp = Date.parse(now)
  const delta = generator(secret, 'check').validate({ token: digits, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / STEP_SECONDS) + delta
}

const bare = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '')
