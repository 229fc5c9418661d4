import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import type { AccountActor, Actor } from '#kernel/server/actor.ts'
import { command, query } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { deviceWords } from '../domain/index.ts'

/** Ends the sessions of an account, but not `except`; says how many. */
export async function endSessionsOf(tx: Tx, now: Instant, accountId: string, except: string | null): Promise<number> {
  const ended = await tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .$if(except !== null, (builder) => builder.where('id', '!=', except!))
    .returning('id')
    .execute()
  return ended.length
}

/** The signed-in person; whoever came by a link has no account to look after. */
export function accountOf(actor: Actor): AccountActor {
  if (actor.kind !== 'account') throw new DomainError('access.denied')
  return actor
}

/** Ends one of the person's own sessions. */
export const endSession = command({
  name: 'access.end-session',
  input: z.object({ sessionId: z.string() }),
  may: 'access.own',
  async run({ tx, actor, now }, { sessionId }) {
    await tx
      .updateTable('session')
      .set({ ended_at: now })
      .where('id', '=', sessionId)
      .where('account_id', '=', accountOf(actor).accountId)
      .where('ended_at', 'is', null)
      .execute()
    return { delta: {}, record: { type: 'session', id: sessionId }, result: null }
  },
})

/** Ends all of the person's sessions but this one. */
export const endOtherSessions = command({
  name: 'access.end-other-sessions',
  input: z.object({}),
  may: 'access.own',
  async run({ tx, actor, now }) {
    const { accountId, sessionId } = accountOf(actor)
    const ended = await endSessionsOf(tx, now, accountId, sessionId)
    return { delta: { ended }, record: { type: 'account', id: accountId }, result: { ended } }
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
      .select(['id', 'device', 'own_device', 'created_at', 'last_seen_at', 'expires_at'])
      .where('account_id', '=', actor.accountId)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', now)
      .orderBy('last_seen_at', 'desc')
      .execute()
    return rows.map((row) => ({
      id: row.id,
      device: deviceWords(row.device),
      ownDevice: row.own_device,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      expiresAt: row.expires_at,
      current: row.id === actor.sessionId,
    }))
  },
})
