import { sql } from 'kysely'
import type { CommuneId } from '#kernel/domain/ids.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import type { Tx } from './database.ts'

/**
 * Claims a form's key inside the act's transaction. A second press waits for the first by the unique index and then
 * receives the first one's result instead of acting again.
 */
export async function claimKey(
  tx: Tx,
  communeId: CommuneId,
  key: string,
  act: string,
  now: Instant,
): Promise<{ done: true; result: unknown } | { done: false }> {
  const claimed = await tx
    .insertInto('idempotency_key')
    .values({ commune_id: communeId, key, act, claimed_at: now })
    .onConflict((conflict) => conflict.columns(['commune_id', 'act', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return { done: false }
  const first = await tx
    .selectFrom('idempotency_key')
    .select('result')
    .where('commune_id', '=', communeId)
    .where('act', '=', act)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return { done: true, result: first.result }
}

/** Keeps the result for the second press. */
export async function keepResult(
  tx: Tx,
  communeId: CommuneId,
  key: string,
  act: string,
  result: unknown,
): Promise<void> {
  await tx
    .updateTable('idempotency_key')
    .set({ result: sql`${JSON.stringify(result ?? null)}::jsonb` })
    .where('commune_id', '=', communeId)
    .where('act', '=', act)
    .where('key', '=', key)
    .execute()
}
