import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { checkBackup } from '#adapters/backup/check-backup.ts'
import { restoreBackup } from '#adapters/backup/restore-backup.ts'
import { writeBackup } from '#adapters/backup/write-backup.ts'
import { diskStore } from '#adapters/file-store/disk.ts'
import { execute } from '#kernel/server/execute.ts'
import { layMigrations, migrate, prepareJobs, readMigrations } from '#kernel/server/migrate.ts'
import { receiveFile } from '#modules/files/server/index.ts'
import { testCommune } from '../support/commune.ts'
import type { TestCommune } from '../support/commune.ts'
import { emptyDatabase, freshDatabase } from '../support/database.ts'
import { rowsOf } from '../support/rows-of.ts'

const MIGRATIONS = readMigrations('db/migrations')
const folder = (): string => mkdtempSync(join(tmpdir(), 'loalang-backup-'))
const at = { kind: 'manual', at: '2026-02-02T02:00:00.000Z' }

/** A commune with a stored file and a job that waits, saved to one backup file. */
async function savedCommune(): Promise<{ path: string; home: TestCommune; sha256: string }> {
  const home = await testCommune()
  const bytes = new TextEncoder().encode('Biên bản họp thôn Mẫu')
  const sha256 = await home.store.put(bytes)
  const file = { name: 'Biên bản.txt', mediaType: 'text/plain', size: bytes.length, sha256 }
  await execute(home.app, receiveFile, file, home.officer)
  await withOwner(home.ownerUrl, (client) => client.query(`select enqueue('kernel.sweep', '{}', 'once')`))
  const path = join(folder(), 'b.tar')
  await writeBackup({ ownerUrl: home.ownerUrl, filePath: (sha) => home.store.path(sha), version: '0.1.0' }, path, at)
  return { path, home, sha256 }
}

async function withOwner<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

test('a backup put into an empty database gives back every row, file, job and rule', async () => {
  const { path, home, sha256 } = await savedCommune()
  const { ownerUrl } = await emptyDatabase()
  const store = diskStore(folder())
  const restored = await restoreBackup(path, {
    ownerUrl,
    filePath: (sha) => store.path(sha),
    migrations: MIGRATIONS,
    replace: false,
  })
  expect(restored.files).toBe(1)
  expect(await rowsOf(ownerUrl)).toEqual(await rowsOf(home.ownerUrl))
  expect(readFileSync(store.path(sha256), 'utf8')).toBe('Biên bản họp thôn Mẫu')
  await withOwner(ownerUrl, async (client) => {
    const { rows: jobs } = await client.query('select task_identifier, key from graphile_worker.jobs')
    expect(jobs).toEqual([{ task_identifier: 'kernel.sweep', key: 'once' }])
    await expect(client.query('delete from audit_entry')).rejects.toThrow(/only grows/)
    await expect(client.query('truncate audit_entry cascade')).rejects.toThrow(/only grows/)
    const { rows: open } = await client.query(
      'select relname from pg_class where relnamespace = $1::regnamespace and relkind = $2 and not relrowsecurity order by relname',
      ['public', 'r'],
    )
    const { rows: openBefore } = await withOwner(home.ownerUrl, (before) =>
      before.query(
        'select relname from pg_class where relnamespace = $1::regnamespace and relkind = $2 and not relrowsecurity order by relname',
        ['public', 'r'],
      ),
    )
    expect(open).toEqual(openBefore)
    await client.query('set role loalang_app')
    expect((await client.query('select * from commune')).rows).toEqual([])
  })
  await home.app.db.destroy()
})

test('what holds data is replaced only when told', async () => {
  const { path, home } = await savedCommune()
  const other = await testCommune()
  const target = { ownerUrl: other.ownerUrl, filePath: (sha: string) => other.store.path(sha), migrations: MIGRATIONS }
  const before = await rowsOf(other.ownerUrl)
  await expect(restoreBackup(path, { ...target, replace: false })).rejects.toThrow('backups.not-empty')
  expect(await rowsOf(other.ownerUrl)).toEqual(before)
  await restoreBackup(path, { ...target, replace: true })
  expect(await rowsOf(other.ownerUrl)).toEqual(await rowsOf(home.ownerUrl))
  await home.app.db.destroy()
  await other.app.db.destroy()
})

test('a damaged, cut, foreign or later backup is refused before anything is touched', async () => {
  const { path, home } = await savedCommune()
  const whole = readFileSync(path)
  const name = (bytes: Buffer): string => {
    const copy = join(folder(), 'broken.tar')
    writeFileSync(copy, bytes)
    return copy
  }
  const place = whole.indexOf(Buffer.from('Biên bản họp'))
  expect(place).toBeGreaterThan(0)
  const flipped = Buffer.from(whole)
  flipped[place] = flipped[place]! ^ 1
  const cut = join(folder(), 'cut.tar')
  copyFileSync(path, cut)
  truncateSync(cut, whole.length - 8_000)
  const later = Buffer.from(whole)
  later.write('"format":9', later.indexOf('"format":1'))
  for (const [file, code] of [
    [name(flipped), 'backups.damaged'],
    [cut, 'backups.damaged'],
    [name(Buffer.from('không phải bản sao lưu')), 'backups.not-a-backup'],
    [name(Buffer.alloc(0)), 'backups.not-a-backup'],
    [name(later), 'backups.newer'],
    [join(folder(), 'không-có.tar'), 'backups.no-file'],
  ] as const) {
    await expect(checkBackup(file), file).rejects.toThrow(code)
    const target = { ownerUrl: home.ownerUrl, filePath: (sha: string) => home.store.path(sha), migrations: MIGRATIONS }
    const before = await rowsOf(home.ownerUrl)
    await expect(restoreBackup(file, { ...target, replace: true })).rejects.toThrow(code)
    expect(await rowsOf(home.ownerUrl)).toEqual(before)
  }
  const missing = MIGRATIONS.slice(0, -1)
  await expect(
    restoreBackup(path, {
      ownerUrl: home.ownerUrl,
      filePath: (sha) => home.store.path(sha),
      migrations: missing,
      replace: true,
    }),
  ).rejects.toThrow('backups.newer')
  await home.app.db.destroy()
})

test('a restore that fails half way leaves everything as it was', async () => {
  const { path, home } = await savedCommune()
  const other = await testCommune()
  const before = await rowsOf(other.ownerUrl)
  const failing = [...MIGRATIONS, { name: '9998_fails', sql: 'select 1/0', sha256: '0' }]
  await expect(
    restoreBackup(path, {
      ownerUrl: other.ownerUrl,
      filePath: (sha) => other.store.path(sha),
      migrations: failing,
      replace: true,
    }),
  ).rejects.toThrow(/division by zero/)
  expect(await rowsOf(other.ownerUrl)).toEqual(before)
  await home.app.db.destroy()
  await other.app.db.destroy()
})

test('a backup of an earlier version is brought up to this one while it is restored', async () => {
  const { ownerUrl } = await emptyDatabase()
  const early = MIGRATIONS.slice(0, 4)
  await prepareJobs(ownerUrl)
  await withOwner(ownerUrl, async (client) => {
    await layMigrations(client, early)
    await client.query(
      `insert into commune (id, name, kind, province, founded_at) values (gen_random_uuid(), 'Suối Mẫu', 'xa', 'Mẫu Sơn', now())`,
    )
  })
  const path = join(folder(), 'early.tar')
  await writeBackup({ ownerUrl, filePath: (sha) => sha, version: '0.0.1' }, path, at)
  const later = await freshDatabase()
  await restoreBackup(path, {
    ownerUrl: later.ownerUrl,
    filePath: (sha) => sha,
    migrations: MIGRATIONS,
    replace: false,
  })
  await withOwner(later.ownerUrl, async (client) => {
    expect((await client.query('select name from commune')).rows).toEqual([{ name: 'Suối Mẫu' }])
    const { rows } = await client.query('select count(*)::int as count from schema_migration')
    expect(rows).toEqual([{ count: MIGRATIONS.length }])
  })
  expect(await migrate(later.ownerUrl, MIGRATIONS)).toEqual([])
})

test('people go on working while a backup is made; it holds one moment', async () => {
  const home = await testCommune()
  const path = join(folder(), 'b.tar')
  let stop = false
  const working = (async () => {
    while (!stop) {
      const bytes = new TextEncoder().encode(`Ảnh ${Math.random()}`)
      const sha256 = await home.store.put(bytes)
      await execute(
        home.app,
        receiveFile,
        { name: 'a', mediaType: 'text/plain', size: bytes.length, sha256 },
        home.officer,
      )
    }
  })()
  const made = await writeBackup(
    { ownerUrl: home.ownerUrl, filePath: (sha) => home.store.path(sha), version: '0.1.0' },
    path,
    at,
  )
  stop = true
  await working
  expect(made.missing).toBe(0)
  const { manifest } = await checkBackup(path)
  expect(manifest.files).toBe(manifest.rows['stored_file'])
  await home.app.db.destroy()
})

test('a folder that cannot be written is said in a sentence and leaves nothing half', async () => {
  const home = await testCommune()
  const place = folder()
  writeFileSync(join(place, 'file'), '')
  const source = { ownerUrl: home.ownerUrl, filePath: (sha: string) => home.store.path(sha), version: '0.1.0' }
  await expect(writeBackup(source, join(place, 'file', 'b.tar'), at)).rejects.toThrow('backups.cannot-write')
  expect(readdirSync(place)).toEqual(['file'])
  expect(existsSync(join(place, 'b.tar'))).toBe(false)
  await home.app.db.destroy()
})
