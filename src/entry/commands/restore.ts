import { resolve } from 'node:path'
import pg from 'pg'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { readConfig } from '#kernel/server/config.ts'
import { pendingMigrations, readMigrations } from '#kernel/server/migrate.ts'
import { holdsData } from '#adapters/backup/catalogue.ts'
import { checkBackup } from '#adapters/backup/check-backup.ts'
import { restoreBackup } from '#adapters/backup/restore-backup.ts'
import { runningDatabase } from '#adapters/postgres/embedded.ts'
import { makeBackup } from '#modules/backups/server/index.ts'
import { fileStore } from '#modules/files/server/index.ts'
import { enableBackups } from '../backing-up.ts'
import { bringUpToDate } from '../bring-up-to-date.ts'
import { compose } from '../compose.ts'
import type { Installation } from '../compose.ts'
import { MIGRATIONS, dataPlace, openInstallationDatabase } from '../open-database.ts'
import { refuseWhileWorkerRuns } from '../refuse-while-running.ts'
import { runtimeSettings } from '../settings.ts'
import { EXIT, say } from './command-io.ts'
import type { CommandIo } from './command-io.ts'
import { readOptions } from './options.ts'

/** `restore FILE [--replace]`: puts a backup in place; all of it or nothing. Data that is replaced is backed up first. */
export async function restore(argv: string[], io: CommandIo): Promise<number> {
  const given = readOptions(argv, { flags: ['replace'], words: 1 })
  const path = resolve(given.words[0] ?? '')
  const config = readConfig(process.env)
  const place = dataPlace(config)
  if (!config.DATABASE_URL && runningDatabase(place.dataDir)) throw new DomainError('backups.running')
  await checkBackup(path)
  const database = await openInstallationDatabase(config, place)
  try {
    if (config.DATABASE_URL) await refuseWhileWorkerRuns(database.ownerUrl)
    const settings = runtimeSettings(config, place.dataDir, database.webUrl, '')
    const installation = compose({ ...settings, logLevel: config.LOG_LEVEL ?? 'warn' })
    try {
      enableBackups(installation, database.ownerUrl)
      const target = { ownerUrl: database.ownerUrl, installation, replace: given.flag('replace') }
      const restored = await put(path, target, io)
      await say(
        io.stderr,
        `Đã phục hồi ${restored.rows} dòng dữ liệu và ${restored.files} tệp. Chạy npm start để dùng tiếp.\n`,
      )
    } finally {
      await installation.close()
    }
    await bringUpToDate(database.ownerUrl, settings, (line) => io.stderr.write(`${line}\n`))
  } finally {
    await database.stop()
  }
  return EXIT.done
}

async function put(
  path: string,
  target: { ownerUrl: string; installation: Installation; replace: boolean },
  io: CommandIo,
): Promise<{ rows: number; files: number }> {
  const { ownerUrl, installation, replace } = target
  const migrations = readMigrations(MIGRATIONS)
  // Data of a later version is not to be replaced by mistake; this throws for it.
  await pendingMigrations(ownerUrl, migrations)
  if (replace && (await hasData(ownerUrl))) {
    const name = await makeBackup(installation.app, 'before-restore')
    await say(io.stderr, `Dữ liệu đang có đã được sao lưu vào ${installation.settings.backupsDir}/${name}.\n`)
  }
  const store = installation.app.ports.get(fileStore)
  return restoreBackup(path, { ownerUrl, filePath: (sha256) => store.path(sha256), migrations, replace })
}

async function hasData(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return await holdsData(client)
  } finally {
    await client.end()
  }
}
