import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startEmbedded, usableDataDir } from '#adapters/postgres/embedded.ts'
import { takeOwnership } from '#adapters/postgres/owner-lock.ts'
import { ensureRoles } from '#adapters/postgres/roles.ts'
import { migrate, readMigrations } from '#kernel/server/migrate.ts'
import type { Config } from '#kernel/server/config.ts'

export const ROOT = join(import.meta.dirname, '..', '..')

export interface OpenedDatabase {
  ownerUrl: string
  webUrl: string
  dataDir: string
  /** True when the data lies elsewhere than asked, because the database's account cannot reach it there. */
  moved: boolean
  stop(): Promise<void>
}

/** Opens the database of this installation (embedded, or the server that DATABASE_URL names) and brings it up to the code. */
export async function openInstallationDatabase(config: Config): Promise<OpenedDatabase> {
  const wanted = resolve(config.LOALANG_DATA ?? join(ROOT, 'data'))
  const stateDir = resolve(config.LOALANG_STATE ?? (process.getuid?.() === 0 ? '/var/lib/loa-lang' : wanted))
  if (config.DATABASE_URL) return openServer(config, wanted)
  const { dataDir, moved } = usableDataDir(wanted, stateDir)
  mkdirSync(dataDir, { recursive: true })
  const release = takeOwnership(dataDir)
  try {
    const server = await startEmbedded({ dataDir, stateDir })
    try {
      await migrate(server.ownerUrl, readMigrations(join(ROOT, 'db', 'migrations')))
    } catch (error) {
      await server.stop()
      throw error
    }
    return {
      ...server,
      dataDir,
      moved,
      async stop() {
        await server.stop()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

async function openServer(config: Config, dataDir: string): Promise<OpenedDatabase> {
  const ownerUrl = config.DATABASE_OWNER_URL ?? config.DATABASE_URL!
  mkdirSync(dataDir, { recursive: true })
  await ensureRoles(ownerUrl, null)
  await migrate(ownerUrl, readMigrations(join(ROOT, 'db', 'migrations')))
  return { ownerUrl, webUrl: config.DATABASE_URL!, dataDir, moved: false, stop: () => Promise.resolve() }
}
