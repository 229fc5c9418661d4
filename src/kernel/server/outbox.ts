import { newId } from './new-id.ts'
import { enqueueJob } from './jobs.ts'
import type { Tx } from './database.ts'
import type { CommuneId } from '#kernel/domain/ids.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'

/** Facts that travel between modules. Each module adds its own by declaration merging beside its commands. */
export interface FactPayloads {
  'kernel.checked': { note: string }
}

/** Writes a fact, and the job that delivers it, in the act's own transaction: both exist only if the act was committed. */
export async function emitFact(
  tx: Tx,
  communeId: CommuneId,
  now: Instant,
  name: string,
  payload: unknown,
): Promise<void> {
  const id = newId()
  await tx
    .insertInto('outbox_fact')
    .values({ id, commune_id: communeId, name, payload: JSON.stringify(payload), emitted_at: now })
    .execute()
  await enqueueJob(tx, 'kernel.deliver-fact', { factId: id, communeId }, null)
}
