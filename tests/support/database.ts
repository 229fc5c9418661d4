import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/** A database with nothing in it. */
export function emptyDatabase(): Promise<{ ownerUrl: string; webUrl: string }> {
  return makeDatabase('template1')
}

/** A fresh, migrated database of its own. It is not dropped: the whole cluster goes at the end. */
export function freshDatabase(): Promise<{ ownerUrl: string; webUrl: string }> {
  return makeDatabase('loalang strategy file_copy')
}

async function makeDatabase(template: string): Promise<{ ownerUrl: string; webUrl: string }> {
  const name = `t_${randomBytes(6).toString('hex')}`
  const named = (url: string): string => url.replace('/loalang?', `/${name}?`)
  const client = new pg.Client({ connectionString: inject('ownerUrl').replace('/loalang?', '/postgres?') })
  await client.connect()
  try {
    await client.query(`create database ${name} template ${template}`)
  } finally {
    await client.end()
  }
  return { ownerUrl: named(inject('ownerUrl')), webUrl: named(inject('webUrl')) }
}
