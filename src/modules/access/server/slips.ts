import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { addSeconds } from '#kernel/domain/instant.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { newCode, tokenHash } from './secrets.ts'
import { endSessionsOf } from './sessions.ts'

const PRINTED_HOURS = 72
const EMAIL_MINUTES = 30

/** Writes a slip whose code opens one sign-in; earlier slips of the account stop working. */
export async function writeSlip(
  { tx, now, communeId }: Pick<CommandContext, 'tx' | 'now' | 'communeId'>,
  accountId: string,
  way: 'printed' | 'email',
): Promise<{ code: string; expiresAt: Instant }> {
  await tx
    .updateTable('reset_slip')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute()
  const code = newCode(3)
  const expiresAt = addSeconds(now, way === 'printed' ? PRINTED_HOURS * 3_600 : EMAIL_MINUTES * 60)
  await tx
    .insertInto('reset_slip')
    .values({
      id: newId(),
      commune_id: communeId(),
      account_id: accountId,
      code_hash: slipHash(code),
      issued_at: now,
      expires_at: expiresAt,
      way,
    })
    .execute()
  return { code, expiresAt }
}

/** Uses a slip up; false when the code is none, was used or is too old. */
export async function useSlip(tx: Tx, now: Instant, accountId: string, code: string): Promise<boolean> {
  const used = await tx
    .updateTable('reset_slip')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', slipHash(code))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

// Typed from paper: small letters, blanks and missing dashes are the same code.
const slipHash = (code: string): string => tokenHash(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))

/** A one-time slip with which a person sets a new password. The old password and every session end with its use, not before. */
export const issueResetSlip = command({
  name: 'access.issue-reset-slip',
  input: z.object({ accountId: z.string() }),
  may: 'access.manage',
  async run(context, { accountId }) {
    const account = await context.tx
      .selectFrom('account')
      .select(['login', 'display_name', 'disabled_at'])
      .where('id', '=', accountId)
      .executeTakeFirst()
    if (!account) throw new DomainError('record.not-found')
    if (account.disabled_at !== null) throw new DomainError('access.account-disabled')
    const { code, expiresAt } = await writeSlip(context, accountId, 'printed')
    return {
      delta: { expiresAt },
      record: { type: 'account', id: accountId },
      result: { code, login: account.login, displayName: account.display_name, expiresAt },
    }
  },
})

/** Ends every session of an account at once: a phone was lost. */
export const endAccountSessions = command({
  name: 'access.end-account-sessions',
  input: z.object({ accountId: z.uuid() }),
  may: 'access.manage',
  async run({ tx, now }, { accountId }) {
    const ended = await endSessionsOf(tx, now, accountId, null)
    return { delta: { ended }, record: { type: 'account', id: accountId }, result: { ended } }
  },
})
