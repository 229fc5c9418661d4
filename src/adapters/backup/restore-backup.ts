import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { layMigrations, prepareJobs } from '#kernel/server/migrate.ts'
import type { Migration } from '#kernel/server/migrate.ts'
import { checkBackup, entriesOf } from './check-backup.ts'
import type { CheckedBackup } from './check-backup.ts'
import { holdsData } from './catalogue.ts'
import { JOBS, WaitingJobs, fileOf, tableOf } from './format.ts'
import type { Header } from './format.ts'
import { dropEverything, holdRules, setSequences } from './schema-swap.ts'
import { withUpkeepLock } from './upkeep-lock.ts'

const inflate = promisify(gunzip)

export interface RestoreTarget {
  ownerUrl: string
  filePath(sha256: string): string
  migrations: Migration[]
  /** Replace what is there. */
  replace: boolean
}

/**
 * Puts a backup in place of the installation's data: all of it or nothing. The file is checked to its end first; the schema is
 * laid as it was when the backup was made, filled, and then brought up to this version, in one transaction.
 * Throws `backups.…`; then the data is as it was.
 */
export async function restoreBackup(path: string, target: RestoreTarget): Promise<{ rows: number; files: number }> {
  const checked = await checkBackup(path)
  const laid = migrationsOf(checked.header, target.migrations)
  await prepareJobs(target.ownerUrl)
  await withUpkeepLock(target.ownerUrl, async (client) => {
    if (!target.replace && (await holdsData(client))) throw new DomainError('backups.not-empty')
    await putFiles(path, target)
    await client.query('begin')
    try {
      await dropEverything(client)
      await layMigrations(client, laid)
      await fill(client, path, checked)
      await layMigrations(
        client,
        target.migrations.filter((migration) => !laid.includes(migration)),
      )
      await client.query('commit')
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    }
  })
  const rows = Object.values(checked.manifest.rows).reduce((sum, count) => sum + count, 0)
  return { rows, files: checked.manifest.files }
}

function migrationsOf(header: Header, known: Migration[]): Migration[] {
  return header.migrations.map(({ name, sha256 }) => {
    const found = known.find((migration) => migration.name === name)
    if (!found) throw new DomainError('backups.newer')
    if (found.sha256 !== sha256) throw new DomainError('database.changed-migration', { migration: name })
    return found
  })
}

// Before the data: a file nobody names does no harm and is swept, a name without its file would.
async function putFiles(path: string, target: RestoreTarget): Promise<void> {
  for await (const { name, body } of entriesOf(path)) {
    const sha256 = fileOf(name)
    if (sha256 === null || existsSync(target.filePath(sha256))) {
      body.resume()
      continue
    }
    const place = target.filePath(sha256)
    const half = `${place}.${randomUUID()}.part`
    try {
      await mkdir(dirname(place), { recursive: true })
      await pipeline(body, createWriteStream(half, { flags: 'wx', mode: 0o600, flush: true }))
      await rename(half, place)
    } catch (error) {
      await rm(half, { force: true })
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
        throw new DomainError('backups.disk-full')
      throw error
    }
  }
}

async function fill(client: pg.Client, path: string, { header, manifest }: CheckedBackup): Promise<void> {
  const releaseRules = await holdRules(
    client,
    header.tables.map((table) => table.name),
  )
  const loaded: Record<string, number> = {}
  let open: { table: string; stream: ReturnType<typeof copyFrom>; done: Promise<void> } | null = null
  const close = async (): Promise<void> => {
    if (!open) return
    open.stream.end()
    await open.done
    loaded[open.table] = open.stream.rowCount
    open = null
  }
  for await (const { name, body } of entriesOf(path)) {
    const table = tableOf(name)
    if (table === null) {
      if (name === JOBS) {
        await close()
        await putJobs(client, await bytesOf(body))
      } else body.resume()
      continue
    }
    if (open?.table !== table) {
      await close()
      open = startCopy(client, header, table)
    }
    const rows = await inflate(await bytesOf(body))
    const { stream, done } = open
    if (!stream.write(rows)) await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), done])
  }
  await close()
  for (const [table, count] of Object.entries(manifest.rows))
    if ((loaded[table] ?? 0) !== count) throw new DomainError('backups.damaged', { part: table })
  await setSequences(client, header.sequences)
  await releaseRules()
}

function startCopy(
  client: pg.Client,
  header: Header,
  table: string,
): { table: string; stream: ReturnType<typeof copyFrom>; done: Promise<void> } {
  const columns = header.tables.find((one) => one.name === table)?.columns
  if (!columns) throw new DomainError('backups.damaged', { part: table })
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const stream = client.query(copyFrom(`copy ${client.escapeIdentifier(table)} (${list}) from stdin`))
  const done = new Promise<void>((resolve, reject) => stream.once('finish', resolve).once('error', reject))
  done.catch(() => undefined) // told where it is awaited
  return { table, stream, done }
}

async function putJobs(client: pg.Client, bytes: Buffer): Promise<void> {
  await client.query('delete from graphile_worker._private_jobs')
  for (const waiting of WaitingJobs.parse(JSON.parse(bytes.toString('utf8'))))
    await client.query(
      'select graphile_worker.add_job($1, $2::json, run_at => $3::timestamptz, max_attempts => $4, job_key => $5, priority => $6)',
      [
        waiting.task,
        JSON.stringify(waiting.payload),
        waiting.runAt,
        waiting.maxAttempts,
        waiting.key,
        waiting.priority,
      ],
    )
}

async function bytesOf(body: Readable): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const chunk of body) parts.push(Buffer.from(chunk))
  return Buffer.concat(parts)
}
