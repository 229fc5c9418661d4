import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { reachableBinaries } from './binaries.ts'
import { runningOwner } from './owner-lock.ts'
import { canReach, serverAccount } from './platform.ts'
import { WEB_LOGIN, ensureRoles } from './roles.ts'
import { keepSecrets, readSecrets } from './secrets.ts'
import type { Secrets } from './secrets.ts'
import { clearLeftover, initialise } from './server-process.ts'
import type { ServerPlace } from './server-process.ts'
import { supervise } from './supervise.ts'
import type { DatabaseEvent } from './supervise.ts'

/** How the two logins reach the database. */
export interface DatabaseUrls {
  /** Superuser, for migrations, jobs and backups only. */
  ownerUrl: string
  /** The app's own login, which owns nothing and sees nothing until it enters a commune. */
  webUrl: string
}

export interface EmbeddedDatabase extends DatabaseUrls {
  host: string
  port: number
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** The installation's data folder; the cluster lies in `postgres/` below it. */
  dataDir: string
  /** Where binaries may be copied when the server's account cannot reach the installed ones. */
  stateDir: string
  /** Further `name=value` settings. Tests turn durability off here. */
  settings?: string[]
  /** Hears when the server was lost and when it is back. */
  tell?: (event: DatabaseEvent) => void
}

const MAJOR = '18'
const DATABASE = 'loalang'
const BASE_SETTINGS = [
  'jit=off',
  'io_method=sync',
  'shared_buffers=64MB',
  'max_connections=60',
  'timezone=UTC',
  'log_min_messages=log',
  // Statements hold what people typed; they stay out of every log.
  'log_min_error_statement=panic',
  'password_encryption=scram-sha-256',
]

/** Starts PostgreSQL for one installation, making the cluster at the first start. The caller holds the folder's ownership. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const account = serverAccount()
  const base = join(options.dataDir, 'postgres')
  // The server's account may pass through the folder, nobody may list it.
  mkdirSync(options.dataDir, { recursive: true, mode: 0o711 })
  if (account) chmodSync(options.dataDir, 0o711)
  mkdirSync(base, { recursive: true, mode: 0o700 })
  if (account) chownSync(base, account.uid, account.gid)
  if (!canReach(account, base)) throw new DomainError('installation.data-unreachable', { dataDir: options.dataDir })
  const cluster = join(base, 'cluster')
  refuseOtherMajor(cluster)
  const secrets = keepSecrets(secretsFile(options.dataDir))
  const place: ServerPlace = {
    binaries: reachableBinaries(account, options.stateDir),
    cluster,
    socketDir: join(tmpdir(), `loalang-${createHash('sha256').update(cluster).digest('hex').slice(0, 10)}`),
    account,
    settings: [...BASE_SETTINGS, ...(options.settings ?? [])],
  }
  initialise(place, secrets.owner)
  await clearLeftover(place)
  const server = await supervise(place, options.tell)
  const urls = urlsOf(server, secrets)
  try {
    await ensureRoles(urls.ownerUrl, { login: WEB_LOGIN, password: secrets.web })
  } catch (error) {
    await server.stop()
    throw error
  }
  return { ...urls, host: server.host, port: server.port, stop: () => server.stop() }
}

/** How to reach the database of the installation that runs on this folder now; null when none does. */
export function runningDatabase(dataDir: string): DatabaseUrls | null {
  const owner = runningOwner(dataDir)
  if (!owner) return null
  const secrets = readSecrets(secretsFile(dataDir))
  // Between its start and its database being ready there is nothing to reach yet.
  if (!owner.database || !secrets) throw new DomainError('installation.still-starting', { pid: owner.pid })
  return urlsOf(owner.database, secrets)
}

/**
 * A data folder the server's account can use: the wanted one, else (a root-only home) one in the system's state folder.
 */
export function usableDataDir(wanted: string, stateDir: string): { dataDir: string; moved: boolean } {
  const account = serverAccount()
  if (account === null) return { dataDir: wanted, moved: false }
  mkdirSync(wanted, { recursive: true })
  if (canReach(account, wanted)) return { dataDir: wanted, moved: false }
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 10)
  return { dataDir: join(stateDir, `data-${name}`), moved: true }
}

function urlsOf(server: { host: string; port: number }, secrets: Secrets): DatabaseUrls {
  const url = (user: string, password: string): string =>
    `postgres://${user}:${password}@/${DATABASE}?host=${encodeURIComponent(server.host)}&port=${server.port}`
  return { ownerUrl: url('postgres', secrets.owner), webUrl: url(WEB_LOGIN, secrets.web) }
}

function secretsFile(dataDir: string): string {
  return join(dataDir, 'secrets.json')
}

function refuseOtherMajor(cluster: string): void {
  const file = join(cluster, 'PG_VERSION')
  if (!existsSync(file)) return
  const found = readFileSync(file, 'utf8').trim()
  if (found !== MAJOR) throw new DomainError('installation.other-database-version', { found, expected: MAJOR })
}
