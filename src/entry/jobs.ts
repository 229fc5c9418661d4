import { deliverFact } from '#kernel/server/deliver-fact.ts'
import type { Job } from '#kernel/server/jobs.ts'
import { sweep } from '#kernel/server/sweep.ts'
import type { Recurring } from '#kernel/server/worker.ts'
import { makeBackupIfDue, makeBackupNow } from '#modules/backups/server/index.ts'
import { sweepOrphanFiles } from '#modules/files/server/index.ts'
import { beginDuePlans } from '#modules/plans/server/index.ts'
import { LISTENERS } from './listeners.ts'

/** Every job there is. A module that works behind the pages exports its job and is named here. */
export const JOBS: readonly Job[] = [
  deliverFact(LISTENERS),
  sweep,
  sweepOrphanFiles,
  makeBackupNow,
  makeBackupIfDue,
  beginDuePlans,
]

/** Jobs that come by themselves, in UTC; a job that keeps to the office's hours looks at its clock. */
export const RECURRING: readonly Recurring[] = [
  { job: 'backups.make-if-due', pattern: '*/10 * * * *' },
  { job: 'kernel.sweep', pattern: '23 */4 * * *' },
  // From half past midnight in Vietnam on: a plan begins on its first day.
  { job: 'plans.begin-due', pattern: '37 * * * *' },
  { job: 'files.sweep-orphans', pattern: '41 */4 * * *' },
]
