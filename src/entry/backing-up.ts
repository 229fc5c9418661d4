import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeBackup } from '#adapters/backup/write-backup.ts'
import type { MakeBackup } from '#modules/backups/server/index.ts'
import { backupMaker } from '#modules/backups/server/index.ts'
import { fileStore } from '#modules/files/server/index.ts'
import type { Installation } from './compose.ts'
import { programVersion } from './version.ts'

/** Lets this installation make backups, which takes the database's owner; the web pages cannot, they ask for a job. */
export function enableBackups(installation: Installation, ownerUrl: string): void {
  const { app, settings } = installation
  const make: MakeBackup = async (name, about) => {
    await mkdir(settings.backupsDir, { recursive: true, mode: 0o700 })
    const store = app.ports.get(fileStore)
    return writeBackup(
      { ownerUrl, filePath: (sha256) => store.path(sha256), version: programVersion() },
      join(settings.backupsDir, name),
      about,
    )
  }
  app.ports.fill(backupMaker, make)
}
