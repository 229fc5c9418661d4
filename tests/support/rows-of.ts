import pg from 'pg'

/** Every table of a database with a digest of its rows; an empty one has an empty digest. */
export async function rowsOf(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  const found: Record<string, string> = {}
  for (const { name } of rows) {
    if (name === 'schema_migration') continue
    const { rows: digests } = await client.query<{ digest: string }>(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${client.escapeIdentifier(name)} t`,
    )
    found[name] = digests[0]!.digest
  }
  await client.end()
  return found
}
