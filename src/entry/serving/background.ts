import { startWorker } from '#kernel/server/worker.ts'
import { enableBackups } from '../backing-up.ts'
import { compose } from '../compose.ts'
import { JOBS, RECURRING } from '../jobs.ts'
import type { RuntimeSettings } from '../settings.ts'
import type { Sample } from './metrics.ts'

/** The work behind the pages: jobs, facts, the night's backup. It has an app of its own beside the web bundle's. */
export interface Background {
  samples(): Sample[]
  stop(): Promise<void>
}

/** Starts it. The database's owner stays on this side; the pages only ever have the app's own login. */
export function startBackground(ownerUrl: string, settings: RuntimeSettings): Background {
  const installation = compose(settings)
  enableBackups(installation, ownerUrl)
  const worker = startWorker({ app: installation.app, ownerUrl, jobs: JOBS, recurring: RECURRING })
  return {
    samples: () => samplesOf(worker.counts()),
    async stop() {
      await worker.stop()
      await installation.close()
    },
  }
}

function samplesOf({ done, failed }: { done: number; failed: number }): Sample[] {
  return [
    {
      name: 'loalang_jobs_total',
      help: 'Jobs run since the start',
      kind: 'counter',
      values: [
        { labels: { outcome: 'done' }, value: done },
        { labels: { outcome: 'failed' }, value: failed },
      ],
    },
  ]
}
