import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startEmbedded } from '#adapters/postgres/embedded.ts'
import { layMigrations, prepareJobs, readMigrations } from '#kernel/server/migrate.ts'
import { cli, openFolder, ownerUrlOf, run, start, stop } from './started.ts'

const EARLY = readMigrations('db/migrations').slice(0, 4)

/** A data folder as an earlier version left it. */
async function earlierData(also = ''): Promise<string> {
  const folder = openFolder()
  const dataDir = join(folder, 'data')
  const server = await startEmbedded({ dataDir, stateDir: join(folder, 'state'), settings: ['fsync=off'] })
  await prepareJobs(server.ownerUrl)
  const client = new pg.Client({ connectionString: server.ownerUrl })
  await client.connect()
  await layMigrations(client, EARLY)
  await client.query(
    `insert into commune (id, name, kind, province, founded_at) values (gen_random_uuid(), 'Suối Mẫu', 'xa', 'Mẫu Sơn', now())`,
  )
  if (also) await client.query(also)
  await client.end()
  await server.stop()
  return dataDir
}

test('after an update the start backs up, then brings the data up to date; the backup restores', async () => {
  const dataDir = await earlierData()
  const started = await start(dataDir)
  expect(started.said()).toContain('sao lưu trước, rồi cập nhật')
  const backups = readdirSync(join(dataDir, 'backups')).filter((name) => name.endsWith('-truoc-cap-nhat.tar'))
  expect(backups).toHaveLength(1)
  const client = new pg.Client({ connectionString: ownerUrlOf(dataDir) })
  await client.connect()
  expect((await client.query('select name from commune')).rows).toEqual([{ name: 'Suối Mẫu' }])
  const { rows } = await client.query('select count(*)::int as count from schema_migration')
  expect(rows).toEqual([{ count: readMigrations('db/migrations').length }])
  await client.end()
  expect(await stop(started)).toBe(0)
  const other = { LOALANG_DATA: join(openFolder(), 'data') }
  const restored = cli(['restore', join(dataDir, 'backups', backups[0]!)], other)
  expect(restored.err).toContain('Đã phục hồi')
  expect(restored.code).toBe(0)
  const again = await start(dataDir)
  expect(again.said()).not.toContain('sao lưu trước')
  await stop(again)
})

test('data of a later version is refused with one sentence, and not touched', async () => {
  const dataDir = await earlierData(`insert into schema_migration (name, sha256) values ('9999_tomorrow', 'x')`)
  const refused = run(['src/entry/server.ts'], { LOALANG_DATA: dataDir })
  expect(await refused.ended).toBe(1)
  expect(refused.said().trim()).toBe(
    'Dữ liệu này do phiên bản mới hơn ghi. Dùng bản Loa Làng mới hơn, hoặc phục hồi từ bản sao lưu cũ.',
  )
  expect(readdirSync(dataDir)).not.toContain('backups')
})
