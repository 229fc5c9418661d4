import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/server/command.ts'

export interface FailingJob {
  task: string
  attempts: number
  maxAttempts: number
  failedAt: string
  /** When it is tried again; null where it was given up. */
  nextAt: string | null
}

/** Jobs of the installation that failed and have not succeeded since, latest first. */
export const failingJobs = query({
  name: 'jobs.failing',
  input: z.object({}),
  may: 'audit.read',
  async run({ db }): Promise<FailingJob[]> {
    const rows = await db
      .selectFrom(
        sql<{
          task: string
          attempts: number
          max_attempts: number
          failed_at: string
          next_at: string
        }>`failing_jobs()`.as('failing'),
      )
      .selectAll()
      .execute()
    return rows.map((row) => ({
      task: row.task,
      attempts: row.attempts,
      maxAttempts: row.max_attempts,
      failedAt: row.failed_at,
      nextAt: row.attempts < row.max_attempts ? row.next_at : null,
    }))
  },
})
