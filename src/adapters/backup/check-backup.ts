import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { extract } from 'tar-stream'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { FORMAT, HEADER, Header, MANIFEST, Manifest, fileOf } from './format.ts'

export interface CheckedBackup {
  header: Header
  manifest: Manifest
}

/** The entries of a backup, one after the other. Each must be read to its end before the next. */
export async function* entriesOf(path: string): AsyncGenerator<{ name: string; body: Readable }> {
  const tar = createReadStream(path).pipe(extract())
  for await (const entry of tar) yield { name: entry.header.name, body: entry as unknown as Readable }
}

/**
 * Reads a backup from end to end and holds every entry against the manifest; touches nothing else.
 * Throws `backups.not-a-backup`, `backups.newer`, `backups.damaged` or `backups.no-file`.
 */
export async function checkBackup(path: string): Promise<CheckedBackup> {
  await access(path, constants.R_OK).catch(() => {
    throw new DomainError('backups.no-file', { path })
  })
  const seen = new Map<string, { size: number; sha256: string }>()
  let header: Header | null = null
  let manifest: Manifest | null = null
  try {
    for await (const { name, body } of entriesOf(path)) {
      if (seen.size === 0 && name !== HEADER) throw new DomainError('backups.not-a-backup')
      const keeps = name === HEADER || name === MANIFEST
      const { bytes, ...found } = await digest(body, keeps)
      if (name === HEADER) header = readHeader(bytes)
      if (name === MANIFEST) manifest = Manifest.parse(JSON.parse(bytes.toString('utf8')))
      else seen.set(name, found)
    }
  } catch (error) {
    if (error instanceof DomainError) throw error
    throw new DomainError(header === null ? 'backups.not-a-backup' : 'backups.damaged', {
      part: [...seen.keys()].at(-1) ?? '1',
    })
  }
  if (!header) throw new DomainError('backups.not-a-backup')
  if (!manifest) throw new DomainError('backups.damaged', { part: MANIFEST })
  compare(seen, manifest)
  return { header, manifest }
}

function readHeader(bytes: Buffer): Header {
  const told: unknown = JSON.parse(bytes.toString('utf8'))
  if (typeof told === 'object' && told !== null && 'format' in told && Number(told.format) > FORMAT)
    throw new DomainError('backups.newer')
  return Header.parse(told)
}

function compare(seen: Map<string, { size: number; sha256: string }>, manifest: Manifest): void {
  for (const entry of manifest.entries) {
    const found = seen.get(entry.name)
    const named = fileOf(entry.name)
    if (found?.sha256 !== entry.sha256 || found.size !== entry.size || (named !== null && named !== entry.sha256))
      throw new DomainError('backups.damaged', { part: entry.name })
  }
  if (seen.size !== manifest.entries.length) throw new DomainError('backups.damaged', { part: MANIFEST })
}

async function digest(body: Readable, keeps: boolean): Promise<{ bytes: Buffer; size: number; sha256: string }> {
  const hash = createHash('sha256')
  const kept: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk)
    hash.update(bytes)
    size += bytes.length
    if (keeps) kept.push(bytes)
  }
  return { bytes: Buffer.concat(kept), size, sha256: hash.digest('hex') }
}
