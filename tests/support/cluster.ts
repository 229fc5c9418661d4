import { mkdtempSync, rmSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#adapters/postgres/embedded.ts'
import { migrate, readMigrations } from '#kernel/server/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    ownerUrl: string
    webUrl: string
  }
}

/** One real PostgreSQL for the whole run, with a migrated template that every test clones. Durability is off: it lives for minutes. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'loalang-test-'))
  chmodSync(folder, 0o755)
  const server = await startEmbedded({
    dataDir: join(folder, 'data'),
    stateDir: join(folder, 'state'),
    settings: ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'],
  })
  await migrate(server.ownerUrl, readMigrations('db/migrations'))
  const client = new pg.Client({ connectionString: server.ownerUrl.replace('/loalang?', '/postgres?') })
  await client.connect()
  await client.query('alter database loalang with is_template true allow_connections false')
  await client.end()
  project.provide('ownerUrl', server.ownerUrl)
  project.provide('webUrl', server.webUrl)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
