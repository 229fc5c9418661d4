import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/** A fresh, migrated database of its own. It is not dropped: the whole cluster goes at the end. */
export async function freshDatabase(): Promise<{ ownerUrl: string; webUrl: string }> {
  const name = `t_${randomBytes(6).toString('hex')}`
  const named = (url: string): string => url.replace('/loalang?', `/${name}?`)
  const client = new pg.Client({ connectionString: inject('ownerUrl').replace('/loalang?', '/postgres?') })
  await client.connect()
  try {
    await client.query(`create database ${name} template loalang strategy file_copy`)
  } finally {
    await client.end()
  }
  return { ownerUrl: named(inject('ownerUrl')), webUrl: named(inject('webUrl')) }
}
