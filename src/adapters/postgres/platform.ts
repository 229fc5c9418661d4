import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { uptime } from 'node:os'

/** What is particular to an operating system about running PostgreSQL beside us, each with a portable fallback. */
export interface ServerAccount {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root; then it runs as `postgres`, else `nobody`. Null: run as ourselves. */
export function serverAccount(): ServerAccount | null {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Error('no account to run PostgreSQL as: neither postgres nor nobody exists')
}

/** True when the server's account may enter this folder or run this file. */
export function canReach(account: ServerAccount | null, path: string): boolean {
  if (account === null) return true
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { uid: account.uid, gid: account.gid }).status === 0
}

/** Unix sockets are private to their folder and never clash over a port; Windows has none that PostgreSQL serves well. */
export function hasSockets(): boolean {
  return process.platform !== 'win32'
}

/** True when this process lives and is not a zombie. Where /proc is missing, a signal that is accepted must do. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const state = procStat(pid)
  return state === null || state.state !== 'Z'
}

/** When a process began, in the kernel's ticks: tells a reused pid from the one we wrote down. Null where unknown. */
export function startOf(pid: number): string | null {
  return procStat(pid)?.start ?? null
}

/** When the machine was switched on, in seconds since 1970; right to a second or two. */
export function bootedAt(): number {
  return Math.round(Date.now() / 1000 - uptime())
}

/** Process ids whose working folder is `folder`; null where the system cannot tell. */
export function processesIn(folder: string): number[] | null {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => workingFolder(pid) === folder)
  } catch {
    return null
  }
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null // gone meanwhile, or a zombie: it holds no folder
  }
}

function procStat(pid: number): { state: string; start: string } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return { state: fields[0] ?? '', start: fields[19] ?? '' }
  } catch {
    return null
  }
}

/**
 * Starts a watchdog that stops the server cleanly when this process dies without a word: it waits for the end of a pipe
 * that only we hold. Returns how to call it off. Where there is no shell the next start clears up instead.
 */
export function watchOver(pid: number): () => void {
  if (process.platform === 'win32') return () => undefined
  const dog = spawn('/bin/sh', ['-c', `cat >/dev/null; kill -INT ${pid} 2>/dev/null`], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  dog.on('error', () => undefined)
  dog.unref()
  if (dog.stdin && 'unref' in dog.stdin && typeof dog.stdin.unref === 'function') dog.stdin.unref()
  return () => {
    // The whole group: the shell and its cat. A pid may be used again, so a dog must not outlive its server.
    if (dog.pid === undefined || dog.exitCode !== null) return
    try {
      process.kill(-dog.pid, 'SIGKILL')
    } catch {
      // it has gone by itself
    }
  }
}
