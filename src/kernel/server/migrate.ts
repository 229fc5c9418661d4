import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { DomainError } from '#kernel/domain/domain-error.ts'

export interface Migration {
  /** "0001_kernel" */
  name: string
  sql: string
  sha256: string
}

const ADVISORY_KEY = 7_301_202_600
const TABLE =
  'create table if not exists schema_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())'

// Only what the app may do with jobs: add one, see which fail. The worker's own tables stay out of its reach.
const JOB_DOORS = `
create or replace function enqueue(task text, payload json, key text default null) returns void
  language sql security definer set search_path = '' as
  $$ select graphile_worker.add_job(task, payload, job_key => key) $$;
revoke all on function enqueue(text, json, text) from public;
grant execute on function enqueue(text, json, text) to loalang_app;
create or replace function failing_jobs() returns table (task text, attempts int, max_attempts int, failed_at timestamptz, next_at timestamptz)
  language sql stable security definer set search_path = '' as
  $$ select task_identifier, attempts::int, max_attempts::int, updated_at, run_at from graphile_worker.jobs
     where last_error is not null order by updated_at desc limit 50 $$;
revoke all on function failing_jobs() from public;
grant execute on function failing_jobs() to loalang_app`

/** The migrations of a folder in the order of their numbers. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_[\w-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8')
      return { name: file.slice(0, -4), sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Names of the migrations a database still lacks. Throws `database.newer` when it knows one this code does not. */
export async function pendingMigrations(ownerUrl: string, migrations: Migration[]): Promise<string[]> {
  return withClient(ownerUrl, async (client) => pendingOf(client, migrations))
}

/**
 * Brings the database up to the code, each file in its own transaction, one process at a time.
 * Throws `database.newer` for a database of a later version and `database.changed-migration` for a file edited after it was applied.
 */
export async function migrate(ownerUrl: string, migrations: Migration[]): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [ADVISORY_KEY])
    try {
      await prepareJobs(ownerUrl)
      await client.query(JOB_DOORS)
      const pending = await pendingOf(client, migrations)
      for (const migration of migrations) if (pending.includes(migration.name)) await apply(client, migration)
      return pending
    } finally {
      await client.query('select pg_advisory_unlock($1)', [ADVISORY_KEY])
    }
  })
}

/** Makes the job queue's own tables, or brings them up to date. */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const pool = workerPool(ownerUrl)
  try {
    await runMigrations({ pgPool: pool })
  } finally {
    await pool.end()
  }
}

/** Lays migrations inside the caller's transaction: for a restore, which is all or nothing. */
export async function layMigrations(client: pg.ClientBase, migrations: Migration[]): Promise<void> {
  await client.query(TABLE)
  await client.query(JOB_DOORS)
  for (const migration of migrations) {
    await client.query(migration.sql)
    await record(client, migration)
  }
}

/** A pool whose lost connections do not end the process (graphile-worker asks for both listeners). */
export function workerPool(url: string, size = 4): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: size })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

async function pendingOf(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  await client.query(TABLE)
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migration')
  const known = new Map(migrations.map((migration) => [migration.name, migration.sha256]))
  for (const row of rows) {
    if (!known.has(row.name)) throw new DomainError('database.newer', { migration: row.name })
    if (known.get(row.name) !== row.sha256) throw new DomainError('database.changed-migration', { migration: row.name })
  }
  const applied = new Set(rows.map((row) => row.name))
  return migrations.map((migration) => migration.name).filter((name) => !applied.has(name))
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await record(client, migration)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${migration.name} failed`, { cause: error })
  }
}

async function record(client: pg.ClientBase, { name, sha256 }: Migration): Promise<void> {
  await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256])
}

async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}
