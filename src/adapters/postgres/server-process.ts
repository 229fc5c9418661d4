import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { hasSockets, isAlive, processesIn, watchOver } from './platform.ts'
import type { ServerAccount } from './platform.ts'

export interface ServerPlace {
  binaries: string
  /** PostgreSQL's own data folder. */
  cluster: string
  /** Where the socket lies; short, because a socket's path may have 107 bytes at most. */
  socketDir: string
  account: ServerAccount | null
  settings: string[]
}

// Recovery after a power cut replays what was written since the last checkpoint; on a slow disk that takes minutes.
const START_SECONDS = 300

/** Makes the cluster beside its place and moves it there, so that a half-made one is never taken for whole. */
export function initialise(place: ServerPlace, password: string): void {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return
  const half = `${place.cluster}.init`
  const passwordFile = `${place.cluster}.pw`
  rmSync(half, { recursive: true, force: true })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  own(place, passwordFile)
  const made = spawnSync(
    join(place.binaries, 'bin', 'initdb'),
    [
      '-D',
      half,
      '-U',
      'postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '-E',
      'UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    { ...identity(place), cwd: join(place.cluster, '..'), encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`)
  renameSync(half, place.cluster)
}

/** Stops a server that its dead owner left behind, and removes the lock of one that is gone. */
export async function clearLeftover(place: ServerPlace): Promise<void> {
  const lock = join(place.cluster, 'postmaster.pid')
  if (!existsSync(lock)) return
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0])
  const inside = processesIn(place.cluster)
  const lives = inside === null ? isAlive(pid) : inside.includes(pid)
  if (lives) {
    process.kill(pid, 'SIGINT')
    for (let waited = 0; waited < 100 && isAlive(pid); waited++) await pause(50)
  }
  // A zombie still answers kill(pid, 0), and PostgreSQL would refuse to start beside its locks: in the cluster and at the socket.
  if (inside !== null && !(processesIn(place.cluster) ?? []).includes(pid)) {
    rmSync(lock, { force: true })
    rmSync(place.socketDir, { recursive: true, force: true })
  }
}

export interface RunningServer {
  process: ChildProcess
  /** Socket folder or loopback address, and port. */
  host: string
  port: number
  /** Calls off the watchdog of a server that has ended. */
  unwatch(): void
}

/** Starts the server (`again`: where it was reached before) and a watchdog that stops it when this process dies without a word. */
export async function launch(place: ServerPlace, again?: RunningServer): Promise<RunningServer> {
  const port = again?.port ?? (hasSockets() ? 5432 : await freePort())
  mkdirSync(place.socketDir, { recursive: true, mode: 0o700 })
  own(place, place.socketDir)
  const where = hasSockets()
    ? [
        '-c',
        'listen_addresses=',
        '-c',
        `unix_socket_directories=${place.socketDir}`,
        '-c',
        'unix_socket_permissions=0700',
      ]
    : ['-c', 'listen_addresses=127.0.0.1']
  const settings = place.settings.flatMap((setting) => ['-c', setting])
  const child = spawn(
    join(place.binaries, 'bin', 'postgres'),
    ['-D', place.cluster, '-p', String(port), ...where, ...settings],
    {
      ...identity(place),
      cwd: place.cluster,
      stdio: ['ignore', 'ignore', 'pipe'],
      // Ctrl-C reaches the whole group of the terminal; the server is stopped by us, after the last request.
      detached: true,
    },
  )
  // Before it is ready: a recovery may last, and we may be killed in it.
  const unwatch = child.pid === undefined ? () => undefined : watchOver(child.pid)
  try {
    await ready(child)
  } catch (error) {
    child.kill('SIGKILL')
    unwatch()
    throw error
  }
  return { process: child, host: hasSockets() ? place.socketDir : '127.0.0.1', port, unwatch }
}

/** Fast shutdown: rolls open transactions back, writes everything, ends. */
export async function halt(server: RunningServer, place: ServerPlace): Promise<void> {
  const child = server.process
  if (child.exitCode === null && child.signalCode === null) {
    child.ref()
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.kill('SIGINT')
    await gone
  }
  server.unwatch()
  rmSync(place.socketDir, { recursive: true, force: true })
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`PostgreSQL did not start in time: ${said}`)), START_SECONDS * 1000)
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000)
      if (!said.includes('database system is ready to accept connections')) return
      clearTimeout(timer)
      child.stderr?.removeAllListeners('data').resume()
      child.unref()
      if (child.stderr && 'unref' in child.stderr && typeof child.stderr.unref === 'function') child.stderr.unref()
      resolve()
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`PostgreSQL ended at start (${code}): ${said}`))
    })
  })
}

function identity(place: ServerPlace): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  return place.account ? { uid: place.account.uid, gid: place.account.gid, env } : { env }
}

function own(place: ServerPlace, path: string): void {
  if (place.account) chownSync(path, place.account.uid, place.account.gid)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
