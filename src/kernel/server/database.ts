import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import pg from 'pg'
import type { CommuneId } from '#kernel/domain/ids.ts'
import { refusalOf } from './database-refusal.ts'
import type { DB } from './schema.ts'

export type Database = Kysely<DB>
/** Only `execute` opens one, and only commands receive it. */
export type Tx = Transaction<DB>
/** What queries receive: `insertInto(…)` does not compile, and the transaction itself is read-only. */
export type ReadDb = ReadonlyKysely<DB>

const DATE = 1082
const TIMESTAMPTZ = 1184
// Days stay days and instants become ISO text: a `Date` would smuggle in the machine's own time zone.
pg.types.setTypeParser(DATE, (text) => text)
pg.types.setTypeParser(TIMESTAMPTZ, (text) => new Date(text).toISOString())

/** Opens the pool of the app. `url` is the web role's, never the owner's where there is a choice. */
export function openDatabase(url: string, size = 10): { db: Database; pool: pg.Pool; close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: size, connectionTimeoutMillis: 5_000 })
  // Without listeners a lost connection, idle or at work, would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}

/**
 * One transaction as role `loalang_app` with the commune set, so that row-level security is the second wall.
 * `communeId` null sees no commune's rows at all. Throws `database.unavailable` while the server cannot be reached.
 */
export function inCommune<T>(
  db: Database,
  communeId: CommuneId | null,
  mode: 'read' | 'write',
  run: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setAccessMode(mode === 'read' ? 'read only' : 'read write')
    .execute(async (tx) => {
      await sql`select set_config('role', 'loalang_app', true), set_config('app.commune_id', ${communeId ?? ''}, true)`.execute(
        tx,
      )
      return run(tx)
    })
    .catch((error: unknown) => {
      throw refusalOf(error)
    })
}

/** Moves a transaction that began without a commune into one: founding it, or signing in to it. */
export async function enterCommune(tx: Tx, communeId: CommuneId): Promise<void> {
  await sql`select set_config('app.commune_id', ${communeId}, true)`.execute(tx)
}
