import { diskBackupFolder } from '#adapters/backup/backup-folder.ts'
import { webSide } from '../handover.ts'
import type { RuntimeSettings } from '../settings.ts'
import type { Sample } from './metrics.ts'
import { samplesText } from './metrics.ts'
import type { OwnConnections } from './own-connections.ts'

const began = Date.now()

/** The installation's figures beside those of its requests. A database that is away leaves its own out. */
export async function figuresText(
  connections: OwnConnections,
  settings: RuntimeSettings,
  more: Sample[],
): Promise<string> {
  const stored = await storedFigures(connections).catch((): Sample[] => [])
  return samplesText([...ofTheProcess(), ...(await ofBackups(settings)), ...stored, ...more, up(stored.length > 0)])
}

function ofTheProcess(): Sample[] {
  const pool = webSide()?.poolState()
  return [
    gauge('loalang_uptime_seconds', 'Seconds since the start', Math.round((Date.now() - began) / 1000)),
    gauge('loalang_memory_bytes', 'Memory of the server process', process.memoryUsage.rss()),
    {
      name: 'loalang_database_connections',
      help: 'Connections of the web pages',
      kind: 'gauge',
      values: pool ? Object.entries(pool).map(([state, value]) => ({ labels: { state }, value: Number(value) })) : [],
    },
  ]
}

async function ofBackups(settings: RuntimeSettings): Promise<Sample[]> {
  const { lastSuccessAt } = await diskBackupFolder(settings.backupsDir).status()
  if (!lastSuccessAt) return []
  return [
    gauge(
      'loalang_backup_age_seconds',
      'Since the last backup',
      Math.round((Date.now() - Date.parse(lastSuccessAt)) / 1000),
    ),
  ]
}

async function storedFigures(connections: OwnConnections): Promise<Sample[]> {
  const readings = await connections.rows<{ state: string; count: string }>(
    'select state, count(*) from plan_reading group by state',
  )
  const [jobs] = await connections.rows<{ waiting: string; failing: string }>(
    `select count(*) filter (where attempts < max_attempts) as waiting, count(*) filter (where last_error is not null) as failing
     from graphile_worker.jobs`,
  )
  return [
    {
      name: 'loalang_readings',
      help: 'Plan readings by state',
      kind: 'gauge',
      values: readings.map(({ state, count }) => ({ labels: { state }, value: Number(count) })),
    },
    {
      name: 'loalang_jobs',
      help: 'Jobs that wait or fail',
      kind: 'gauge',
      values: [
        { labels: { state: 'waiting' }, value: Number(jobs?.waiting ?? 0) },
        { labels: { state: 'failing' }, value: Number(jobs?.failing ?? 0) },
      ],
    },
  ]
}

function up(isUp: boolean): Sample {
  return gauge('loalang_database_up', 'Whether the database answers', isUp ? 1 : 0)
}

function gauge(name: string, help: string, value: number): Sample {
  return { name, help, kind: 'gauge', values: [{ value }] }
}
