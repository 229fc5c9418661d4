import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { pack as packTar } from 'tar-stream'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { appliedMigrations, dataTables, namedFiles, sequences, waitingJobs } from './catalogue.ts'
import { FORMAT, HEADER, JOBS, MANIFEST } from './format.ts'
import type { Header, Manifest } from './format.ts'
import { withUpkeepLock } from './upkeep-lock.ts'

const deflate = promisify(gzip)
const CHUNK_BYTES = 4 * 1024 * 1024

export interface BackupSource {
  ownerUrl: string
  /** Where a stored file lies. */
  filePath(sha256: string): string
  /** The program's version. */
  version: string
}

export interface WrittenBackup {
  size: number
  rows: number
  files: number
  missing: number
}

/**
 * Writes data and files of an installation into one file, as they were at one moment; people go on working meanwhile.
 * The file appears under its name only when it is whole. Throws `backups.disk-full` or `backups.cannot-write`.
 */
export async function writeBackup(
  source: BackupSource,
  path: string,
  about: { kind: string; at: string },
): Promise<WrittenBackup> {
  const half = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    const manifest = await withUpkeepLock(source.ownerUrl, (client) => writeAll(client, source, half, about))
    await flush(half)
    await rename(half, path)
    const rows = Object.values(manifest.rows).reduce((sum, count) => sum + count, 0)
    return { size: (await stat(path)).size, rows, files: manifest.files, missing: manifest.missing.length }
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined)
    throw refusalOf(error, path)
  }
}

async function writeAll(
  client: pg.Client,
  source: BackupSource,
  half: string,
  about: { kind: string; at: string },
): Promise<Manifest> {
  const tar = packTar()
  const written = pipeline(tar, createWriteStream(half, { flags: 'wx', mode: 0o600 }))
  const contents = new Contents(tar)
  const filling = fill(client, source, contents, about).then(
    () => tar.finalize(),
    (error: unknown) => tar.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  await Promise.all([written, filling])
  return contents.manifest
}

async function fill(
  client: pg.Client,
  source: BackupSource,
  contents: Contents,
  about: { kind: string; at: string },
): Promise<void> {
  // One snapshot for every table: what is saved after this line is in the next backup.
  await client.query('begin isolation level repeatable read read only')
  const header: Header = {
    format: FORMAT,
    version: source.version,
    createdAt: about.at,
    kind: about.kind,
    migrations: await appliedMigrations(client),
    tables: await dataTables(client),
    sequences: await sequences(client),
  }
  await contents.add(HEADER, Buffer.from(JSON.stringify(header)))
  for (const table of header.tables) await addTable(client, contents, table)
  await contents.add(JOBS, Buffer.from(JSON.stringify(await waitingJobs(client))))
  const files = await namedFiles(client)
  await client.query('commit')
  for (const sha256 of files) await contents.addFile(sha256, source.filePath(sha256))
  await contents.close()
}

async function addTable(client: pg.Client, contents: Contents, table: Header['tables'][number]): Promise<void> {
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const rows = client.query(copyTo(`copy ${client.escapeIdentifier(table.name)} (${columns}) to stdout`))
  let part = 0
  let held: Buffer[] = []
  let size = 0
  const flushPart = async (): Promise<void> => {
    if (size === 0) return
    const name = `tables/${table.name}/${String(++part).padStart(4, '0')}.copy.gz`
    await contents.add(name, await deflate(Buffer.concat(held), { level: 4 }))
    held = []
    size = 0
  }
  for await (const chunk of rows) {
    held.push(Buffer.from(chunk))
    size += held.at(-1)!.length
    if (size >= CHUNK_BYTES) await flushPart()
  }
  await flushPart()
  contents.manifest.rows[table.name] = rows.rowCount
}

/** Adds entries to the archive and keeps account of each. */
class Contents {
  readonly manifest: Manifest = { entries: [], rows: {}, files: 0, missing: [] }
  readonly #tar: ReturnType<typeof packTar>

  constructor(tar: ReturnType<typeof packTar>) {
    this.#tar = tar
  }

  async add(name: string, bytes: Buffer): Promise<void> {
    await this.#write(name, bytes.length, (sink) => sink.end(bytes))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    this.manifest.entries.push({ name, size: bytes.length, sha256 })
  }

  async addFile(sha256: string, path: string): Promise<void> {
    const found = await stat(path).catch(() => null)
    if (!found) {
      this.manifest.missing.push(sha256)
      return
    }
    const hash = createHash('sha256')
    const name = `files/${sha256}`
    await this.#write(name, found.size, (sink) => {
      createReadStream(path)
        .on('data', (chunk) => hash.update(chunk))
        .on('error', (error) => sink.destroy(error))
        .pipe(sink)
    })
    this.manifest.entries.push({ name, size: found.size, sha256: hash.digest('hex') })
    this.manifest.files++
  }

  async close(): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(this.manifest))
    await this.#write(MANIFEST, bytes.length, (sink) => sink.end(bytes))
  }

  // Through a sink rather than whole: it waits until the file has taken what came before.
  #write(
    name: string,
    size: number,
    send: (sink: NodeJS.WritableStream & { destroy(error: Error): void }) => void,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const sink = this.#tar.entry({ name, size, mode: 0o600 }, (error) => (error ? reject(error) : resolve()))
      send(sink as never)
    })
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

function refusalOf(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return new DomainError('backups.disk-full')
  if (/^(?:EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EISDIR)$/.test(code))
    return new DomainError('backups.cannot-write', { path })
  return error
}
