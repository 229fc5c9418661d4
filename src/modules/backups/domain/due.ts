import { addSeconds } from '#kernel/domain/instant.ts'
import { dayOfInstant } from '#kernel/domain/plain-date.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'

const HOUR_SECONDS = 3_600
const RETRY_SECONDS = HOUR_SECONDS

/** How backups stand: when one last succeeded or failed. */
export interface BackupStatus {
  runningSince: Instant | null
  lastSuccessAt: Instant | null
  lastFailure: { at: Instant; code: string } | null
}

/**
 * True when the night's backup is owed: none was made since the last `hour` o'clock. A computer that is switched off at night
 * makes it when it is switched on. After a failure an hour passes before the next try.
 */
export function isBackupDue(status: BackupStatus, now: Instant, hour: number, timeZone: string): boolean {
  const nightOf = (at: Instant): string => dayOfInstant(addSeconds(at, -hour * HOUR_SECONDS), timeZone)
  if (status.lastSuccessAt && nightOf(status.lastSuccessAt) >= nightOf(now)) return false
  return !status.lastFailure || addSeconds(status.lastFailure.at, RETRY_SECONDS) <= now
}
