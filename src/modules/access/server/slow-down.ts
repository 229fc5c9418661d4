import { sql } from 'kysely'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { addSeconds, wholeSecond } from '#kernel/domain/instant.ts'
import type { App } from '#kernel/server/app.ts'
import { inCommune } from '#kernel/server/database.ts'
import type { Tx } from '#kernel/server/database.ts'
import { FAILURE_WINDOW_MINUTES, secondsToWait } from '../domain/index.ts'
import { tokenHash } from './secrets.ts'

/** What is being guessed, and for whom: counted apart from each other. */
export interface Guessing {
  what: 'sign-in' | 'address' | 'setup-code' | 'pin' | 'reset'
  of: string
}

const keyOf = ({ what, of }: Guessing): string => `${what} ${tokenHash(of).slice(0, 32)}`

/**
 * Counts an attempt before it is looked at, so that many at once are not all let through, and refuses it while one must wait.
 * The counts stand in the database: a restart forgives nothing. Throws `access.too-many-failures`.
 */
export async function admitAttempt(app: App, guessing: readonly Guessing[]): Promise<void> {
  const now = app.clock.now()
  const longest = await inCommune(app.db, null, 'write', async (tx) => {
    let wait = 0
    for (const key of guessing.map(keyOf).sort()) {
      // One at a time for the same key: twenty at once would all read the same count.
      await sql`select pg_advisory_xact_lock(hashtext(${key}))`.execute(tx)
      const since = addSeconds(now, -FAILURE_WINDOW_MINUTES * 60)
      // Old counts go as new ones come.
      await tx.deleteFrom('attempt').where('key', '=', key).where('window_start', '<', since).execute()
      const row = await tx
        .selectFrom('attempt')
        .select(({ fn }) => [fn.sum<string>('count').as('count'), fn.max('window_start').as('last')])
        .where('key', '=', key)
        .where('count', '>', 0)
        .executeTakeFirst()
      const ago = row?.last ? (Date.parse(now) - Date.parse(row.last)) / 1000 : 0
      wait = Math.max(wait, secondsToWait(Number(row?.count ?? 0), ago))
    }
    if (wait > 0) return wait
    for (const key of guessing.map(keyOf).sort())
      await tx
        .insertInto('attempt')
        .values({ key, window_start: wholeSecond(now), count: 1 })
        .onConflict((conflict) =>
          conflict.columns(['key', 'window_start']).doUpdateSet((eb) => ({ count: eb('attempt.count', '+', 1) })),
        )
        .execute()
    return 0
  })
  if (longest > 0) throw new DomainError('access.too-many-failures', { seconds: longest })
}

/** Forgets the failures after a right answer; an address keeps those of other names. */
export async function forgiveAttempts(app: App, guessing: readonly Guessing[]): Promise<void> {
  await inCommune(app.db, null, 'write', async (tx) => {
    for (const one of guessing) {
      const key = keyOf(one)
      if (one.what === 'address') await forgiveOne(tx, key)
      else await tx.deleteFrom('attempt').where('key', '=', key).execute()
    }
  })
}

// Not by the second in which it was counted: looking at a password takes longer than that on a busy machine, and an office
// that shares one address would be kept waiting for having signed in rightly.
async function forgiveOne(tx: Tx, key: string): Promise<void> {
  await tx
    .updateTable('attempt')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('key', '=', key)
    .where('count', '>', 0)
    .where('window_start', '=', (eb) =>
      eb
        .selectFrom('attempt as newest')
        .select(({ fn }) => fn.max('newest.window_start').as('at'))
        .where('newest.key', '=', key)
        .where('newest.count', '>', 0),
    )
    .execute()
}
