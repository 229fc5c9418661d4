import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { reachableBinaries } from './binaries.ts'
import { ensureRoles } from './roles.ts'
import { canReach, serverAccount } from './platform.ts'
import { clearLeftover, halt, initialise, launch } from './server-process.ts'
import type { ServerPlace } from './server-process.ts'

export interface EmbeddedDatabase {
  /** Superuser, for migrations and backups only. */
  ownerUrl: string
  /** The app's own login, which owns nothing and sees nothing until it enters a commune. */
  webUrl: string
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** The installation's data folder; the cluster lies in `postgres/` below it. */
  dataDir: string
  /** Where binaries may be copied when the server's account cannot reach the installed ones. */
  stateDir: string
  /** Further `name=value` settings. Tests turn durability off here. */
  settings?: string[]
}

const MAJOR = '18'
const BASE_SETTINGS = [
  'jit=off',
  'io_method=sync',
  'shared_buffers=64MB',
  'max_connections=60',
  'timezone=UTC',
  'log_min_messages=log',
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
  const secrets = readSecrets(join(options.dataDir, 'secrets.json'))
  const place: ServerPlace = {
    binaries: reachableBinaries(account, options.stateDir),
    cluster,
    socketDir: join(tmpdir(), `loalang-${createHash('sha256').update(cluster).digest('hex').slice(0, 10)}`),
    account,
    settings: [...BASE_SETTINGS, ...(options.settings ?? [])],
  }
  initialise(place, secrets.owner)
  await clearLeftover(place)
  const server = await launch(place)
  const url = (user: string, password: string): string =>
    `postgres://${user}:${password}@/loalang?host=${encodeURIComponent(server.host)}&port=${server.port}`
  const ownerUrl = url('postgres', secrets.owner)
  try {
    await ensureRoles(ownerUrl, { login: 'loalang_web', password: secrets.web })
  } catch (error) {
    await halt(server, place)
    throw error
  }
  return { ownerUrl, webUrl: url('loalang_web', secrets.web), stop: () => halt(server, place) }
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

function refuseOtherMajor(cluster: string): void {
  const file = join(cluster, 'PG_VERSION')
  if (!existsSync(file)) return
  const found = readFileSync(file, 'utf8').trim()
  if (found !== MAJOR) throw new DomainError('installation.other-database-version', { found, expected: MAJOR })
}

interface Secrets {
  owner: string
  web: string
}

function readSecrets(path: string): Secrets {
  if (existsSync(path)) {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof found === 'object' && found !== null && 'owner' in found && 'web' in found)
      return { owner: String(found.owner), web: String(found.web) }
    throw new DomainError('installation.secrets-damaged', { path })
  }
  const fresh: Secrets = { owner: randomBytes(24).toString('hex'), web: randomBytes(24).toString('hex') }
  writeFileSync(path, JSON.stringify(fresh), { mode: 0o600 })
  return fresh
}
