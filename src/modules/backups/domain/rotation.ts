import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { addDays, dayOfWeek } from '#kernel/domain/plain-date.ts'

/** How many days, weeks and months are kept. */
export interface Keep {
  daily: number
  weekly: number
  monthly: number
}

export const KEEP_AS_USUAL: Keep = { daily: 7, weekly: 4, monthly: 12 }
const KEPT_OF_OTHER_KINDS = 5

export type BackupKind = 'nightly' | 'manual' | 'before-update' | 'before-restore'
export const BACKUP_KINDS = ['nightly', 'manual', 'before-update', 'before-restore'] as const

export interface DatedBackup {
  name: string
  kind: BackupKind
  day: PlainDate
  /** Orders backups of one day; any text that grows with time. */
  moment: string
}

/**
 * Which backups may go. Of the nightly ones the last of each of the latest days, weeks and months stay; of each other kind
 * the latest five. The newest backup of all is never among them.
 */
export function backupsToRemove(backups: readonly DatedBackup[], keep: Keep): string[] {
  const newestFirst = [...backups].sort((a, b) => (a.moment < b.moment ? 1 : -1))
  const nightly = newestFirst.filter(({ kind }) => kind === 'nightly')
  const kept = new Set<string>(newestFirst.slice(0, 1).map(({ name }) => name))
  for (const [count, periodOf] of [
    [keep.daily, (day: PlainDate) => day],
    [keep.weekly, mondayOf],
    [keep.monthly, (day: PlainDate) => day.slice(0, 7)],
  ] as const)
    for (const name of lastOfEach(nightly, count, periodOf)) kept.add(name)
  for (const kind of BACKUP_KINDS.filter((one) => one !== 'nightly'))
    for (const { name } of newestFirst.filter((one) => one.kind === kind).slice(0, KEPT_OF_OTHER_KINDS)) kept.add(name)
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name))
}

function lastOfEach(newestFirst: DatedBackup[], count: number, periodOf: (day: PlainDate) => string): string[] {
  const found = new Map<string, string>()
  for (const { day, name } of newestFirst) {
    const period = periodOf(day)
    if (!found.has(period) && found.size < count) found.set(period, name)
  }
  return [...found.values()]
}

function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, 1 - dayOfWeek(day))
}
