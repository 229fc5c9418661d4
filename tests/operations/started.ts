import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

const NODE = ['--disable-warning=ExperimentalWarning']

/** A folder that the database's account may enter. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loalang-ops-'))
  chmodSync(folder, 0o755)
  return folder
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export interface Started {
  process: ChildProcess
  url: string
  dataDir: string
  /** What it printed so far, both streams together. */
  said(): string
  /** Resolves with the exit code. */
  ended: Promise<number | null>
}

/** Starts a program with settings of its own and without those of this test's environment. */
export function run(
  args: string[],
  env: Record<string, string>,
): { process: ChildProcess; said(): string; ended: Promise<number | null> } {
  const child = spawn(process.execPath, [...NODE, ...args], {
    env: { ...process.env, LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return { process: child, said: () => said, ended }
}

/** Starts the server and waits until it prints its address; fails with what it said when it ends instead. */
export async function start(
  dataDir: string,
  env: Record<string, string> = {},
  script = 'src/entry/server.ts',
): Promise<Started> {
  const port = await freePort()
  const started = run([script], { LOALANG_DATA: dataDir, PORT: String(port), ...env })
  await until(() => started.said().includes('Loa Làng chạy tại') || started.process.exitCode !== null)
  if (started.process.exitCode !== null) throw new Error(`ended: ${started.said()}`)
  return { ...started, dataDir, url: `http://127.0.0.1:${env['PORT'] ?? port}` }
}

export async function stop(started: Started, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  started.process.kill(signal)
  return started.ended
}

/** Runs the command line to its end. */
export function cli(
  args: string[],
  env: Record<string, string> = {},
  input = '',
): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, ['scripts/cli.mjs', ...args], {
    env: { ...process.env, ...env },
    input,
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

/** Waits until something is so; fails after half a minute. */
export async function until(isSo: () => boolean | Promise<boolean>, seconds = 30): Promise<void> {
  for (let waited = 0; waited < seconds * 20; waited++) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('waited in vain')
}

/** The process number of the embedded database's postmaster. */
export function postmaster(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
}

const Owner = z.object({ pid: z.number(), database: z.object({ host: z.string(), port: z.number() }) })
const Secrets = z.object({ owner: z.string() })

/** How the owner of the running database reaches it. */
export function ownerUrlOf(dataDir: string): string {
  const { database } = Owner.parse(JSON.parse(readFileSync(join(dataDir, 'owner.json'), 'utf8')))
  const { owner } = Secrets.parse(JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')))
  return `postgres://postgres:${owner}@/loalang?host=${encodeURIComponent(database.host)}&port=${database.port}`
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .startsWith('Z')
  } catch {
    return false
  }
}

/** Says that a test could not run here, and why; `npm run trials` takes it for a failure. */
export function notRun(why: string): void {
  process.stderr.write(`not run: ${why}\n`)
}
