import { sql } from 'kysely'
import { z } from 'zod'
import { addSeconds } from '#kernel/domain/instant.ts'
import { inCommune } from './database.ts'
import { job } from './jobs.ts'

const DAY_SECONDS = 86_400
const KEYS_DAYS = 7
const ATTEMPTS_DAYS = 2
const FACTS_DAYS = 30

/** Removes what has served its time: keys of forms, counted attempts, delivered facts, ended sessions (their acts stay in the audit). */
export const sweep = job({
  name: 'kernel.sweep',
  payload: z.record(z.string(), z.unknown()).transform(() => ({})),
  async run(app) {
    const now = app.clock.now()
    const ago = (days: number): string => addSeconds(now, -days * DAY_SECONDS)
    const { rows } = await inCommune(app.db, null, 'write', (tx) =>
      sql<{
        removed: string
      }>`select sweep_installation(${ago(KEYS_DAYS)}, ${ago(ATTEMPTS_DAYS)}, ${ago(FACTS_DAYS)}) as removed`.execute(
        tx,
      ),
    )
    app.log.info({ removed: Number(rows[0]?.removed ?? 0) }, 'swept')
  },
})
