import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command } from '#kernel/server/command.ts'
import { accountOfLogin, closeSession, handOverSession } from '#modules/access/server/index.ts'
import { SWITCH_ROLES } from '../domain/index.ts'
import { requireSample } from './sample-state.ts'

/** Steps into another of the sample's people with one press. Only in a sample commune, and it stands in the log. */
export const switchRole = command({
  name: 'sample.switch-role',
  input: z.object({ login: z.enum(SWITCH_ROLES.map(({ login }) => login)), device: z.string() }),
  may: 'sample.use',
  async run({ tx, actor, now, communeId }, { login, device }) {
    await requireSample(tx, communeId())
    const account = await accountOfLogin(tx, login)
    if (!account) throw new DomainError('record.not-found')
    if (actor.kind === 'account') await closeSession(tx, actor.sessionId, now)
    const session = await handOverSession(tx, communeId(), account.id, now, device)
    return { delta: { to: account.roles }, record: { type: 'account', id: account.id }, result: session }
  },
})
