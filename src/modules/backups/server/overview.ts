import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command, query } from '#kernel/server/command.ts'
import { readBackupName } from '../domain/index.ts'
import type { BackupStatus, DatedBackup, Keep } from '../domain/index.ts'
import { backupFolder, backupSettings } from './ports.ts'

export interface BackupsOverview {
  status: BackupStatus
  backups: (DatedBackup & { size: number })[]
  keep: Keep
  hour: number
}

/** The backups there are, newest first, and how the last one went. */
export const backupsOverview = query({
  name: 'backups.overview',
  input: z.object({}),
  may: 'backups.manage',
  async run({ port }): Promise<BackupsOverview> {
    const folder = port(backupFolder)
    const backups = (await folder.list()).flatMap(({ name, size }) => {
      const dated = readBackupName(name)
      return dated ? [{ ...dated, size }] : []
    })
    backups.sort((a, b) => (a.moment < b.moment ? 1 : -1))
    return { status: await folder.status(), backups, ...port(backupSettings) }
  },
})

/** Where one backup lies, to be downloaded. */
export const findBackup = query({
  name: 'backups.find',
  input: z.object({ name: z.string() }),
  may: 'backups.manage',
  async run({ port }, { name }) {
    const folder = port(backupFolder)
    const found = readBackupName(name) && (await folder.list()).find((one) => one.name === name)
    if (!found) throw new DomainError('backups.not-found')
    return { ...found, path: folder.path(name) }
  },
})

/** *Sao lưu ngay*: the backup is made behind the pages; pressing twice makes one. */
export const requestBackup = command({
  name: 'backups.request',
  input: z.object({}),
  may: 'backups.manage',
  async run({ enqueue, port, now }) {
    await enqueue('backups.make', { kind: 'manual' }, 'backups.make')
    await port(backupFolder).note({ runningSince: now })
    return { delta: { kind: 'manual' }, result: null }
  },
})

/** Writes down that someone took a backup away. */
export const noteDownload = command({
  name: 'backups.download',
  input: z.object({ name: z.string() }),
  may: 'backups.manage',
  run: async (_context, { name }) => ({ delta: { name }, result: null }),
})
