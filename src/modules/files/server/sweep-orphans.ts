import { sql } from 'kysely'
import { z } from 'zod'
import { inCommune } from '#kernel/server/database.ts'
import { job } from '#kernel/server/jobs.ts'
import { UPKEEP_KEY } from '#kernel/server/upkeep-key.ts'
import { sweepOrphans } from './orphans.ts'

declare module '#kernel/server/jobs.ts' {
  interface JobPayloads {
    'files.sweep-orphans': Record<string, never>
  }
}

/** Removes files nobody points to; never beside a backup, which may be about to read them. */
export const sweepOrphanFiles = job({
  name: 'files.sweep-orphans',
  payload: z.record(z.string(), z.unknown()).transform(() => ({})),
  async run(app) {
    const removed = await inCommune(app.db, null, 'read', async (tx) => {
      await sql`select pg_advisory_xact_lock(${UPKEEP_KEY})`.execute(tx)
      return sweepOrphans(app)
    })
    app.log.info(removed, 'unused files swept')
  },
})
