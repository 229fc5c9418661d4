import pg from 'pg'
import { DomainError } from '#kernel/domain/domain-error.ts'

/** The app's login in the embedded database. */
export const WEB_LOGIN = 'loalang_web'
const OLDEST_MAJOR = 15
const NO_DATABASE = '3D000'
const NO_RIGHT = '42501'

/**
 * Makes the database and the two roles of the app: `loalang_app`, which cannot log in and is what every transaction becomes,
 * and the login that may become it but has no rights of its own. Safe to run again and by several at once.
 * Throws `database.too-old`, `database.not-utf8`, or `database.may-not-create-roles` where the owner lacks that right.
 */
export async function ensureRoles(ownerUrl: string, web: { login: string; password: string } | null): Promise<void> {
  const client = await connect(ownerUrl)
  try {
    await requireFit(client)
    // A role of the whole server: another installation on it, or its administrator, may have made it before.
    await client.query(CREATE_APP_ROLE)
    if (web) await ensureLogin(client, web)
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === NO_RIGHT)
      throw new DomainError('database.may-not-create-roles')
    throw error
  } finally {
    await client.end()
  }
}

const CREATE_APP_ROLE = `do $$ begin
  if not exists (select from pg_roles where rolname = 'loalang_app') then create role loalang_app nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$`

// `noinherit` works on 15 and, as the default of the grant, on 16 and later; `grant … with inherit false` would fail on 15.
async function ensureLogin(client: pg.Client, web: { login: string; password: string }): Promise<void> {
  const login = client.escapeIdentifier(web.login)
  const exists = await client.query('select 1 from pg_roles where rolname = $1', [web.login])
  const verb = exists.rowCount ? 'alter' : 'create'
  await client.query(`${verb} role ${login} login noinherit password ${client.escapeLiteral(web.password)}`)
  await client.query(`grant loalang_app to ${login}`)
}

async function requireFit(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ major: number; version: string; encoding: string }>(
    `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_version') as version,
            current_setting('server_encoding') as encoding`,
  )
  const found = rows[0]
  if (!found || found.major < OLDEST_MAJOR)
    throw new DomainError('database.too-old', { found: found?.version ?? '?', oldest: OLDEST_MAJOR })
  if (found.encoding !== 'UTF8') throw new DomainError('database.not-utf8', { found: found.encoding })
}

async function connect(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl })
  try {
    await client.connect()
    return client
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== NO_DATABASE) throw error
  }
  await createDatabase(ownerUrl)
  const fresh = new pg.Client({ connectionString: ownerUrl })
  await fresh.connect()
  return fresh
}

async function createDatabase(ownerUrl: string): Promise<void> {
  const named = /^([^?]*\/)([^/?]+)(\?.*)?$/.exec(ownerUrl)
  if (!named) throw new DomainError('database.unnamed')
  const admin = new pg.Client({ connectionString: `${named[1]}postgres${named[3] ?? ''}` })
  await admin.connect()
  try {
    await admin.query(
      `create database ${admin.escapeIdentifier(decodeURIComponent(named[2]!))} encoding 'UTF8' template template0`,
    )
  } finally {
    await admin.end()
  }
}
