import pg from 'pg'
import { UPKEEP_KEY } from '#kernel/server/upkeep-key.ts'

/** Backup, restore and the removal of unused files never run beside each other, on whatever machine. */
export async function withUpkeepLock<T>(ownerUrl: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(
      "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set client_encoding = 'UTF8'; set extra_float_digits = 3",
    )
    await client.query('select pg_advisory_lock($1)', [UPKEEP_KEY])
    return await run(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
