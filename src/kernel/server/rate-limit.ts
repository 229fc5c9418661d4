import { DomainError } from '#kernel/domain/domain-error.ts'
import { addSeconds, instant } from '#kernel/domain/instant.ts'
import type { App } from './app.ts'
import { inCommune } from './database.ts'

/** How often something may be tried for one key. */
export interface RateLimit {
  name: string
  most: number
  windowMinutes: number
}

/**
 * Counts one attempt and refuses it when there were too many: counted first, so that a hundred at once are a hundred.
 * The counts lie in the database: they survive a restart and hold for several machines. Throws `rate.too-many`.
 */
export async function takeAttempt(app: App, limit: RateLimit, key: string): Promise<void> {
  const now = app.clock.now()
  const minute = instant(`${now.slice(0, 16)}:00.000Z`)
  const since = addSeconds(now, -limit.windowMinutes * 60)
  const count = await inCommune(app.db, null, 'write', async (tx) => {
    await tx
      .insertInto('attempt')
      .values({ key: keyOf(limit, key), window_start: minute, count: 1 })
      .onConflict((conflict) =>
        conflict.columns(['key', 'window_start']).doUpdateSet((eb) => ({ count: eb('attempt.count', '+', 1) })),
      )
      .execute()
    const row = await tx
      .selectFrom('attempt')
      .select(({ fn }) => fn.sum<string>('count').as('count'))
      .where('key', '=', keyOf(limit, key))
      .where('window_start', '>', since)
      .executeTakeFirst()
    return Number(row?.count ?? 0)
  })
  if (count > limit.most) throw new DomainError('rate.too-many', { minutes: limit.windowMinutes, name: limit.name })
}

function keyOf(limit: RateLimit, key: string): string {
  return `${limit.name} ${key}`.slice(0, 300)
}
