import { migrate, pendingMigrations, readMigrations } from '#kernel/server/migrate.ts'
import { makeBackup } from '#modules/backups/server/index.ts'
import { enableBackups } from './backing-up.ts'
import { compose } from './compose.ts'
import { MIGRATIONS } from './open-database.ts'
import type { RuntimeSettings } from './settings.ts'

/**
 * Brings the schema up to this version. Data of an earlier version is backed up first; of a later one it is refused
 * (`database.newer`). Returns the name of that backup, or null where none was due.
 */
export async function bringUpToDate(
  ownerUrl: string,
  settings: RuntimeSettings,
  say: (line: string) => void,
): Promise<string | null> {
  const migrations = readMigrations(MIGRATIONS)
  const pending = await pendingMigrations(ownerUrl, migrations)
  let backup: string | null = null
  if (pending.length > 0 && pending.length < migrations.length) {
    say('Có bản cập nhật: sao lưu trước, rồi cập nhật dữ liệu…')
    backup = await backUp(ownerUrl, settings)
    say(`Đã sao lưu vào ${settings.backupsDir}/${backup}.`)
  }
  await migrate(ownerUrl, migrations)
  return backup
}

async function backUp(ownerUrl: string, settings: RuntimeSettings): Promise<string> {
  const installation = compose(settings)
  enableBackups(installation, ownerUrl)
  try {
    return await makeBackup(installation.app, 'before-update')
  } finally {
    await installation.close()
  }
}
