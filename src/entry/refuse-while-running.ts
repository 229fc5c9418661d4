import pg from 'pg'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { WORKER_KEY } from '#kernel/server/worker.ts'

/** Throws `backups.running` while an installation anywhere works on this database: its worker holds the session lock. */
export async function refuseWhileWorkerRuns(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [WORKER_KEY])
    if (!rows[0]?.free) throw new DomainError('backups.running')
  } finally {
    await client.end()
  }
}
