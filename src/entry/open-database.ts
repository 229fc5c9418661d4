import { accessSync, constants, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { startEmbedded, usableDataDir } from '#adapters/postgres/embedded.ts'
import { openExternal } from '#adapters/postgres/external.ts'
import { takeOwnership } from '#adapters/postgres/owner-lock.ts'
import type { DatabaseEvent } from '#adapters/postgres/supervise.ts'
import type { Config } from '#kernel/server/config.ts'

export const ROOT = join(import.meta.dirname, '..', '..')
export const MIGRATIONS = join(ROOT, 'db', 'migrations')

/** Where an installation keeps its things. */
export interface DataPlace {
  dataDir: string
  stateDir: string
  /** True when the data lies elsewhere than asked, because the database's account cannot reach it there. */
  moved: boolean
}

export interface OpenedDatabase {
  ownerUrl: string
  webUrl: string
  stop(): Promise<void>
}

/** Where the data of this installation lies. Makes the folder; throws `installation.data-unwritable`. */
export function dataPlace(config: Config): DataPlace {
  const wanted = resolve(config.LOALANG_DATA ?? join(ROOT, 'data'))
  const stateDir = resolve(config.LOALANG_STATE ?? (process.getuid?.() === 0 ? '/var/lib/loa-lang' : wanted))
  try {
    const place = config.DATABASE_URL ? { dataDir: wanted, moved: false } : usableDataDir(wanted, stateDir)
    mkdirSync(place.dataDir, { recursive: true })
    accessSync(place.dataDir, constants.W_OK)
    return { ...place, stateDir }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^(?:EACCES|EPERM|EROFS|ENOTDIR|EEXIST)$/.test(code))
      throw new DomainError('installation.data-unwritable', { dataDir: wanted })
    if (code === 'ENOSPC') throw new DomainError('installation.disk-full')
    throw error
  }
}

/**
 * Opens the database of this installation, embedded or the server that DATABASE_URL names, as its only process.
 * Its schema may still be older than the code.
 */
export async function openInstallationDatabase(
  config: Config,
  place: DataPlace,
  tell?: (event: DatabaseEvent) => void,
): Promise<OpenedDatabase> {
  const ownership = takeOwnership(place.dataDir)
  try {
    if (config.DATABASE_URL) {
      const owner = config.DATABASE_OWNER_URL ?? config.DATABASE_URL
      const urls = await openExternal(owner, config.DATABASE_OWNER_URL ? config.DATABASE_URL : null, place.dataDir)
      return { ...urls, stop: () => Promise.resolve(ownership.release()) }
    }
    const server = await startEmbedded({ ...place, ...(tell ? { tell } : {}) })
    ownership.announce({ host: server.host, port: server.port })
    return {
      ownerUrl: server.ownerUrl,
      webUrl: server.webUrl,
      async stop() {
        await server.stop()
        ownership.release()
      },
    }
  } catch (error) {
    ownership.release()
    throw error
  }
}
