import { sql } from 'kysely'
import type { z } from 'zod'
import type { App } from './app.ts'
import type { Tx } from './database.ts'

/** Jobs and what they are told. Each module adds its own by declaration merging beside its job. */
export interface JobPayloads {
  'kernel.deliver-fact': { factId: string; communeId: string }
  'kernel.sweep': Record<string, never>
}

/** Work done behind the pages. It may be run again after a crash, so it must bear that. */
export interface Job {
  name: string
  payload: z.ZodType
  run(app: App, payload: unknown): Promise<void>
}

/** Declares a job. Its payload is parsed: it may have been written by an earlier version. */
export function job<Name extends keyof JobPayloads>(definition: {
  name: Name
  payload: z.ZodType<JobPayloads[Name]>
  run(app: App, payload: JobPayloads[Name]): Promise<void>
}): Job {
  const { name, payload, run } = definition
  return { name, payload, run: async (app, told) => run(app, payload.parse(told)) }
}

/** Adds a job in the act's own transaction. A job of the same `key` that waits is replaced, not doubled. */
export async function enqueueJob(tx: Tx, name: string, payload: unknown, key: string | null): Promise<void> {
  await sql`select enqueue(${name}, ${JSON.stringify(payload)}::json, ${key})`.execute(tx)
}
