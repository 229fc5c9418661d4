import pg from 'pg'

/**
 * Makes the database and the two roles of the app: `loalang_app`, which cannot log in and is what every transaction becomes,
 * and the login that may become it but has no rights of its own. Safe to run again and by several at once.
 */
export async function ensureRoles(ownerUrl: string, web: { login: string; password: string } | null): Promise<void> {
  await ensureDatabase(ownerUrl)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(CREATE_APP_ROLE)
    await client.query('grant loalang_app to current_user')
    if (!web) return
    const login = client.escapeIdentifier(web.login)
    const exists = await client.query('select 1 from pg_roles where rolname = $1', [web.login])
    const verb = exists.rowCount ? 'alter' : 'create'
    await client.query(`${verb} role ${login} login noinherit password ${client.escapeLiteral(web.password)}`)
    await client.query(`grant loalang_app to ${login}`)
  } finally {
    await client.end()
  }
}

const CREATE_APP_ROLE = `do $$ begin
  create role loalang_app nologin;
exception when duplicate_object or unique_violation then null;
end $$`

async function ensureDatabase(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl.replace('@/', '@localhost/'))
  const name = url.pathname.slice(1)
  const admin = new pg.Client({ connectionString: ownerUrl.replace(`/${name}?`, '/postgres?') })
  await admin.connect()
  try {
    const exists = await admin.query('select 1 from pg_database where datname = $1', [name])
    if (!exists.rowCount) await admin.query(`create database ${admin.escapeIdentifier(name)}`)
  } finally {
    await admin.end()
  }
}
