import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** Jobs and what they are told. Each module adds its own by declaration merging beside its job. */
export interface JobPayloads {
  'kernel.deliver-facts': Record<string, never>
}

/** Adds a job in the act's own transaction. A job of the same `key` that waits is replaced, not doubled. */
export async function enqueueJob(tx: Tx, name: string, payload: unknown, key: string | null): Promise<void> {
  await sql`select enqueue(${name}, ${JSON.stringify(payload)}::json, ${key})`.execute(tx)
}
