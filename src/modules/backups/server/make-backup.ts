import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { App } from '#kernel/server/app.ts'
import { job } from '#kernel/server/jobs.ts'
import { installationState } from '#modules/organisations/server/index.ts'
import { backupName, backupsToRemove, isBackupDue, readBackupName } from '../domain/index.ts'
import type { BackupKind } from '../domain/index.ts'
import { backupFolder, backupMaker, backupSettings } from './ports.ts'

declare module '#kernel/server/jobs.ts' {
  interface JobPayloads {
    'backups.make': { kind: 'manual' }
    'backups.make-if-due': Record<string, never>
  }
}

/** Makes a backup, notes how it went, and lets old ones go. */
export async function makeBackup(app: App, kind: BackupKind): Promise<string> {
  const folder = app.ports.get(backupFolder)
  const at = app.clock.now()
  const name = backupName(kind, at, app.timeZone)
  await folder.note({ runningSince: at })
  try {
    const made = await app.ports.get(backupMaker)(name, { kind, at })
    await folder.note({ runningSince: null, lastSuccessAt: at, lastFailure: null })
    app.log.info({ kind, bytes: made.size, missingFiles: made.missing }, 'backup made')
  } catch (error) {
    const code = error instanceof DomainError ? error.code : 'unknown'
    await folder.note({ runningSince: null, lastFailure: { at, code } }).catch(() => undefined)
    throw error
  }
  await rotate(app)
  return name
}

async function rotate(app: App): Promise<void> {
  const folder = app.ports.get(backupFolder)
  const dated = (await folder.list()).flatMap(({ name }) => readBackupName(name) ?? [])
  for (const name of backupsToRemove(dated, app.ports.get(backupSettings).keep)) await folder.remove(name)
}

/** *Sao lưu ngay*. */
export const makeBackupNow = job({
  name: 'backups.make',
  payload: z.object({ kind: z.literal('manual') }),
  async run(app, { kind }) {
    await makeBackup(app, kind)
  },
})

/** Looks every few minutes whether the night's backup is owed. */
export const makeBackupIfDue = job({
  name: 'backups.make-if-due',
  payload: z.record(z.string(), z.unknown()).transform(() => ({})),
  async run(app) {
    const status = await app.ports.get(backupFolder).status()
    const { hour } = app.ports.get(backupSettings)
    if (!isBackupDue(status, app.clock.now(), hour, app.timeZone)) return
    const { communes } = await installationState(app)
    if (communes > 0) await makeBackup(app, 'nightly')
  },
})
