import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serverAccount } from '#adapters/postgres/platform.ts'
import { freePort, openFolder, until } from '../operations/started.ts'
import pg from 'pg'

/** Folders with the programs of PostgreSQL servers on this machine, apart from the one that comes with us. */
export function foundServers(): string[] {
  const debian = '/usr/lib/postgresql'
  const places = [
    ...(existsSync(debian) ? readdirSync(debian).map((major) => join(debian, major, 'bin')) : []),
    '/usr/local/pgsql/bin',
    '/opt/homebrew/bin',
  ]
  return places.filter((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')))
}

export interface TrialServer {
  /** The address of a database for a login; the superuser is `chu`. */
  url(login: string, password: string, database: string): string
  stop(): Promise<void>
}

/** A server of its own, as an administrator would run it: TCP on loopback, passwords. */
export async function startTrialServer(bin: string): Promise<TrialServer> {
  const folder = openFolder()
  const account = serverAccount()
  const identity = account ? { uid: account.uid, gid: account.gid } : {}
  const [cluster, password, sockets] = [join(folder, 'cluster'), join(folder, 'pw'), join(folder, 's')]
  writeFileSync(password, 'mat-khau-chu')
  mkdirSync(sockets)
  mkdirSync(cluster, { mode: 0o700 })
  if (account) for (const path of [password, cluster, sockets]) chownSync(path, account.uid, account.gid)
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', cluster, '-U', 'chu', `--pwfile=${password}`, '--auth=scram-sha-256', '-E', 'UTF8', '--locale=C'],
    { ...identity, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(made.stderr)
  const port = await freePort()
  const options = ['-c', 'fsync=off', '-c', `unix_socket_directories=${sockets}`, '-c', 'listen_addresses=127.0.0.1']
  const child = spawn(join(bin, 'postgres'), ['-D', cluster, '-p', String(port), ...options], {
    ...identity,
    cwd: folder,
    stdio: 'ignore',
  })
  const url = (login: string, secret: string, database: string): string =>
    `postgres://${login}:${secret}@127.0.0.1:${port}/${database}`
  await until(() => answers(url('chu', 'mat-khau-chu', 'postgres')))
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGINT')
      }),
  }
}

/** Runs statements as a login. */
export async function statements(url: string, ...texts: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const text of texts) rows = (await client.query<Record<string, unknown>>(text)).rows
    return rows
  } finally {
    await client.end()
  }
}

async function answers(url: string): Promise<boolean> {
  return statements(url, 'select 1').then(
    () => true,
    () => false,
  )
}
