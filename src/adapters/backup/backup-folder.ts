import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isInstant } from '#kernel/domain/instant.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { readBackupName } from '#modules/backups/domain/index.ts'
import type { BackupStatus } from '#modules/backups/domain/index.ts'
import type { BackupFolder } from '#modules/backups/server/index.ts'

const Moment = z.custom<Instant>(isInstant).nullable().catch(null)
const Status = z.object({
  runningSince: Moment,
  lastSuccessAt: Moment,
  lastFailure: z
    .object({ at: z.custom<Instant>(isInstant), code: z.string() })
    .nullable()
    .catch(null),
})
const NOTHING_YET: BackupStatus = { runningSince: null, lastSuccessAt: null, lastFailure: null }

/** Backups in a folder, with a small file that says how the last one went. */
export function diskBackupFolder(folder: string): BackupFolder {
  const statusFile = join(folder, 'status.json')
  const status = async (): Promise<BackupStatus> => {
    const text = await readFile(statusFile, 'utf8').catch(() => null)
    try {
      return text === null ? NOTHING_YET : Status.parse(JSON.parse(text))
    } catch {
      return NOTHING_YET
    }
  }
  return {
    status,
    path: (name) => join(folder, name),
    remove: (name) => rm(join(folder, name), { force: true }),
    async list() {
      const names = await readdir(folder).catch(() => [])
      const sized = names
        .filter((name) => readBackupName(name) !== null)
        .map(async (name) => ({ name, size: (await stat(join(folder, name)).catch(() => null))?.size ?? 0 }))
      return Promise.all(sized)
    },
    async note(change) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const half = `${statusFile}.${process.pid}`
      await writeFile(half, JSON.stringify({ ...(await status()), ...change }), { mode: 0o600 })
      await rename(half, statusFile)
    },
  }
}
