import { EventEmitter } from 'node:events'
import { Logger, makeWorkerUtils, parseCronItems, run } from 'graphile-worker'
import type { Runner, TaskList, WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { App } from './app.ts'
import { errorFields } from './error-fields.ts'
import type { Job } from './jobs.ts'
import { workerPool } from './migrate.ts'

/** A job that comes by itself; `pattern` is a cron pattern in UTC, so it only says how often. */
export interface Recurring {
  job: string
  pattern: string
}

export interface WorkerOptions {
  app: App
  /** The database's owner: the app's own login may add jobs but not take them. */
  ownerUrl: string
  jobs: readonly Job[]
  recurring: readonly Recurring[]
}

export interface Worker {
  /** How many jobs ended well and badly since the start. */
  counts(): { done: number; failed: number }
  /** Lets running jobs end, takes no new ones. */
  stop(): Promise<void>
}

/** The session lock of the one worker. */
export const WORKER_KEY = 7_301_202_601
const CONCURRENCY = 2
const STANDBY_MS = 5_000
const GRACE_MS = 10_000

/**
 * Runs jobs as the only worker of its database. The session lock says so: whoever holds it knows that every other lock on
 * a job was left by a worker that died, and frees it; a second machine stands by and takes over when the first one's session ends.
 */
export function startWorker(options: WorkerOptions): Worker {
  const counts = { done: 0, failed: 0 }
  let stopped = false
  let wake: () => void = () => undefined
  const told = new Promise<void>((resolve) => (wake = resolve))
  const loop = async (): Promise<void> => {
    while (!stopped) {
      await hold(options, counts, told).catch((error: unknown) =>
        options.app.log.warn(errorFields(error), 'jobs wait for the database'),
      )
      if (!stopped) await Promise.race([told, pause(STANDBY_MS)])
    }
  }
  const running = loop()
  return {
    counts: () => ({ ...counts }),
    async stop() {
      stopped = true
      wake()
      await running
    },
  }
}

async function hold(
  options: WorkerOptions,
  counts: { done: number; failed: number },
  told: Promise<void>,
): Promise<void> {
  const session = new pg.Client({ connectionString: options.ownerUrl, connectionTimeoutMillis: 5_000, keepAlive: true })
  const lost = new Promise<void>((resolve) => session.on('error', () => resolve()).on('end', () => resolve()))
  await session.connect()
  const pool = workerPool(options.ownerUrl, CONCURRENCY + 2)
  try {
    const { rows } = await session.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [WORKER_KEY])
    if (!rows[0]?.mine) return
    await freeStaleLocks(session, pool)
    const runner = await startRunner(options, pool, counts)
    await Promise.race([lost, told, runner.promise])
    await Promise.race([runner.stop().catch(() => undefined), pause(GRACE_MS)])
  } finally {
    await Promise.race([Promise.allSettled([pool.end(), session.end()]), pause(GRACE_MS)])
  }
}

// A killed worker's locks would hold its jobs for four hours.
async function freeStaleLocks(session: pg.Client, pool: pg.Pool): Promise<void> {
  const { rows } = await session.query<{ locked_by: string }>(
    'select distinct locked_by from graphile_worker.jobs where locked_by is not null',
  )
  if (rows.length === 0) return
  const worker = await makeWorkerUtils({ pgPool: pool, logger: SILENT })
  try {
    await worker.forceUnlockWorkers(rows.map((row) => row.locked_by))
  } finally {
    await worker.release()
  }
}

async function startRunner(
  { app, jobs, recurring }: WorkerOptions,
  pool: pg.Pool,
  counts: { done: number; failed: number },
): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter()
  events.on('job:success', () => counts.done++)
  events.on('job:error', ({ job, error }) => {
    counts.failed++
    const last = job.attempts >= job.max_attempts
    app.log[last ? 'error' : 'warn'](
      { job: job.task_identifier, attempt: job.attempts, of: job.max_attempts, ...errorFields(error) },
      last ? 'job given up' : 'job failed, will be tried again',
    )
  })
  const taskList: TaskList = Object.fromEntries(
    jobs.map((one) => [one.name, (payload: unknown) => one.run(app, payload)]),
  )
  return run({
    pgPool: pool,
    taskList,
    parsedCronItems: parseCronItems(
      recurring.map(({ job, pattern }) => ({ task: job, match: pattern, options: { maxAttempts: 3 } })),
    ),
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: SILENT,
    events,
  })
}

// What it would say holds messages of errors as they are; the events above say it without what people typed.
const SILENT = new Logger(() => () => undefined)

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
