import { isPlainDate } from '#kernel/domain/plain-date.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { BACKUP_KINDS } from './rotation.ts'
import type { BackupKind, DatedBackup } from './rotation.ts'

const WORDS: Readonly<Record<BackupKind, string>> = {
  nightly: 'hang-ngay',
  manual: 'bam-tay',
  'before-update': 'truoc-cap-nhat',
  'before-restore': 'truoc-phuc-hoi',
}

/** "loa-lang-20261124-023005-hang-ngay.tar": the office's day and time, and why it was made. */
export function backupName(kind: BackupKind, at: Instant, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
    new Date(at),
  )
  return `loa-lang-${parts.replace(/[-:]/g, '').replace(' ', '-')}-${WORDS[kind]}.tar`
}

/** What a name says; null for a file that is not one of our backups. */
export function readBackupName(name: string): DatedBackup | null {
  const found = /^loa-lang-(\d{4})(\d{2})(\d{2})-(\d{6})-([a-z-]+)\.tar$/.exec(name)
  const kind = BACKUP_KINDS.find((one) => WORDS[one] === found?.[5])
  const day = `${found?.[1]}-${found?.[2]}-${found?.[3]}`
  if (!found || !kind || !isPlainDate(day)) return null
  return { name, kind, day, moment: `${day} ${found[4]}` }
}
