import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { addSeconds } from '#kernel/domain/instant.ts'
import type { Actor } from '#kernel/server/actor.ts'
import type { App } from '#kernel/server/app.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { execute } from '#kernel/server/execute.ts'
import { PIN_HOLDS_MINUTES, pinWeakness } from '../domain/index.ts'
import { requirePassword } from './own-account.ts'
import { hashPassword, passwordMatches } from './secrets.ts'
import { accountOf } from './sessions.ts'
import { admitAttempt, forgiveAttempts } from './slow-down.ts'

/** A person sets the own PIN of six digits, with the password once. */
export const setPin = command({
  name: 'access.set-pin',
  input: z.object({ password: z.string(), pin: z.string().trim() }),
  may: 'access.own',
  async run({ tx, actor }, { password, pin }) {
    const { accountId } = accountOf(actor)
    await requirePassword(tx, accountId, password)
    const weakness = pinWeakness(pin)
    if (weakness) throw new DomainError('access.weak-pin', { weakness })
    // Six digits are few: only the hash's cost and the slow-down stand between a reader of the database and the PIN.
    await tx
      .updateTable('account')
      .set({ pin_hash: await hashPassword(pin) })
      .where('id', '=', accountId)
      .execute()
    return { delta: {}, record: { type: 'account', id: accountId }, result: null }
  },
})

const confirmPinOfSession = command({
  name: 'access.confirm-pin',
  input: z.object({ pin: z.string().trim() }),
  may: 'access.own',
  async run({ tx, actor, now }, { pin }) {
    const { accountId, sessionId } = accountOf(actor)
    const account = await tx
      .selectFrom('account')
      .select('pin_hash')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow()
    if (account.pin_hash === null) throw new DomainError('access.pin-not-set')
    if (!(await passwordMatches(pin, account.pin_hash))) throw new DomainError('access.wrong-pin')
    await tx.updateTable('session').set({ pin_confirmed_at: now }).where('id', '=', sessionId).execute()
    return { delta: {}, record: { type: 'account', id: accountId }, result: null }
  },
})

/**
 * The person confirms with the PIN; the approvals of the next minutes then go through `requireFreshPin`.
 * After five wrong ones it slows down. Throws `access.pin-not-set`, `access.wrong-pin`, `access.too-many-failures`.
 */
export async function confirmPin(app: App, actor: Actor, pin: string): Promise<void> {
  const guessing = [{ what: 'pin' as const, of: accountOf(actor).accountId }]
  await admitAttempt(app, guessing)
  await execute(app, confirmPinOfSession, { pin }, actor)
  await forgiveAttempts(app, guessing)
}

/** For an act that approves: throws `access.pin-needed` unless the PIN was confirmed in this session minutes ago. */
export async function requireFreshPin({ tx, actor, now }: Pick<CommandContext, 'tx' | 'actor' | 'now'>): Promise<void> {
  const { sessionId } = accountOf(actor)
  const session = await tx
    .selectFrom('session')
    .select('pin_confirmed_at')
    .where('id', '=', sessionId)
    .executeTakeFirst()
  const since = addSeconds(now, -PIN_HOLDS_MINUTES * 60)
  if (!session?.pin_confirmed_at || session.pin_confirmed_at < since) throw new DomainError('access.pin-needed')
}
