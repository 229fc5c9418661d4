import { sql } from 'kysely'
import { z } from 'zod'
import { isId } from '#kernel/domain/ids.ts'
import type { AccountId, CommuneId } from '#kernel/domain/ids.ts'
import { ANYONE } from '#kernel/server/actor.ts'
import type { App } from '#kernel/server/app.ts'
import { command } from '#kernel/server/command.ts'
import { inCommune } from '#kernel/server/database.ts'
import { execute } from '#kernel/server/execute.ts'
import { port } from '#kernel/server/port.ts'
import { loginKey, phoneKey } from '../domain/index.ts'
import { writeSlip } from './slips.ts'
import { admitAttempt } from './slow-down.ts'

/** Sends letters by e-mail where the installation has a mail server. */
export interface Mailer {
  /** False where no mail server is set: the way by e-mail is then not offered. */
  isSet: boolean
  /** Throws when the mail server refuses. */
  send(letter: { to: string; subject: string; text: string }): Promise<void>
}

export const mailer = port<Mailer>('access.mailer')

const writeEmailSlip = command({
  name: 'access.ask-for-reset',
  input: z.object({ accountId: z.string(), communeId: z.string() }),
  may: 'anyone',
  async run(context, { accountId, communeId }) {
    if (!isId<'commune'>(communeId)) return { delta: null, result: null }
    await context.enterCommune(communeId)
    const account = await context.tx
      .selectFrom('account')
      .select(['email', 'login'])
      .where('id', '=', accountId)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (!account?.email) return { delta: null, result: null }
    const { code } = await writeSlip(context, accountId, 'email')
    return {
      delta: { way: 'email' },
      record: { type: 'account', id: accountId },
      result: { to: account.email, login: account.login, code },
    }
  },
})

/**
 * Sends a one-time code to the account's e-mail, where it has one and a mail server is set.
 * The caller learns nothing: whoever asks is told the same in every case. Throws `access.too-many-failures`.
 */
export async function askForReset(
  app: App,
  input: { login: string; address: string; letter: (code: string, login: string) => { subject: string; text: string } },
): Promise<void> {
  const outlet = app.ports.get(mailer)
  const key = phoneKey(input.login) ?? loginKey(input.login)
  // Each asking counts: nobody's mailbox is filled from here.
  await admitAttempt(app, [
    { what: 'reset', of: key },
    { what: 'reset', of: input.address },
  ])
  if (!outlet.isSet) return
  const found = await inCommune(app.db, null, 'read', async (tx) => {
    const { rows } = await sql<{
      account_id: AccountId
      commune_id: CommuneId
    }>`select * from find_sign_in(${key})`.execute(tx)
    return rows[0] ?? null
  })
  if (!found) return
  const slip = await execute(app, writeEmailSlip, { accountId: found.account_id, communeId: found.commune_id }, ANYONE)
  if (!slip) return
  await outlet
    .send({ to: slip.to, ...input.letter(slip.code, slip.login) })
    .catch((problem: unknown) =>
      app.log.warn({ problem: problem instanceof Error ? problem.name : 'unknown' }, 'letter not sent'),
    )
}
