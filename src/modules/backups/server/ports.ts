import type { Instant } from '#kernel/domain/plain-date.ts'
import { port } from '#kernel/server/port.ts'
import type { BackupStatus, Keep } from '../domain/index.ts'

/** The folder backups lie in. */
export interface BackupFolder {
  list(): Promise<{ name: string; size: number }[]>
  status(): Promise<BackupStatus>
  note(change: Partial<BackupStatus>): Promise<void>
  path(name: string): string
  remove(name: string): Promise<void>
}

/** Writes a backup into the folder. Throws `backups.…`. */
export type MakeBackup = (
  name: string,
  about: { kind: string; at: Instant },
) => Promise<{ size: number; missing: number }>

/** What the one who runs the installation set. */
export interface BackupSettings {
  keep: Keep
  /** The hour after which the night's backup is due. */
  hour: number
}

export const backupFolder = port<BackupFolder>('backups.folder')
export const backupMaker = port<MakeBackup>('backups.maker')
export const backupSettings = port<BackupSettings>('backups.settings')
