import type pg from 'pg'
import type { Header, WaitingJobs } from './format.ts'

// Written by the migration runner and put back by it.
const NOT_DATA = ['schema_migration']

/** Tables of the installation with the columns that hold data (generated ones are made anew). */
export async function dataTables(client: pg.ClientBase): Promise<Header['tables']> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not (c.relname = any($1))
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`,
    [NOT_DATA],
  )
  return rows
}

/** Sequences and where they stand. */
export async function sequences(client: pg.ClientBase): Promise<Header['sequences']> {
  const { rows } = await client.query<{ name: string; value: string | null }>(
    `select sequencename as name, last_value::text as value from pg_sequences where schemaname = 'public' order by 1`,
  )
  return rows
}

/** The migrations a database has been through. */
export async function appliedMigrations(client: pg.ClientBase): Promise<Header['migrations']> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migration order by name',
  )
  return rows
}

/** Jobs that wait, as they can be added again. */
export async function waitingJobs(client: pg.ClientBase): Promise<WaitingJobs> {
  const { rows } = await client.query<WaitingJobs[number]>(
    `select t.identifier as task, j.payload, j.run_at::text as "runAt", j.max_attempts::int as "maxAttempts", j.key, j.priority::int
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.attempts < j.max_attempts order by j.id`,
  )
  return rows.map((row) => ({ ...row, runAt: new Date(row.runAt).toISOString() }))
}

/** Every file the data names: whatever column holds a SHA-256 by its name. */
export async function namedFiles(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ query: string }>(
    `select format('select distinct %I::text as sha from %I where %I is not null', a.attname, c.relname, a.attname) as query
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not (c.relname = any($1))
       and a.attnum > 0 and not a.attisdropped and a.attname ~ '(^|_)sha256$'`,
    [NOT_DATA],
  )
  const found = new Set<string>()
  for (const { query } of rows) {
    const named = await client.query<{ sha: string }>(query)
    for (const { sha } of named.rows) if (/^[0-9a-f]{64}$/.test(sha)) found.add(sha)
  }
  return [...found].sort()
}

/** True when the installation holds anything a restore would replace. */
export async function holdsData(client: pg.ClientBase): Promise<boolean> {
  for (const { name } of await dataTables(client)) {
    if (name === 'attempt') continue
    const { rows } = await client.query<{ found: boolean }>(
      `select exists(select from ${client.escapeIdentifier(name)}) as found`,
    )
    if (rows[0]?.found) return true
  }
  return false
}
