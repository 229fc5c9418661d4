import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { bootedAt, isAlive, startOf } from './platform.ts'

const NAME = 'owner.json'
const CLOCKS_MAY_DIFFER_SECONDS = 120

const Owner = z.object({
  pid: z.number().int(),
  /** When the process began, where the system tells: a pid is used again one day. */
  start: z.string().nullable(),
  /** When the machine began: after a power cut no owner of before is alive. */
  booted: z.number(),
  /** Where its database listens, once it does. */
  database: z.object({ host: z.string(), port: z.number() }).optional(),
})
type Owner = z.output<typeof Owner>

/** The right to a data folder, held by one process. */
export interface Ownership {
  /** Tells the command line where the running database is reached. */
  announce(database: { host: string; port: number }): void
  release(): void
}

/**
 * Makes this process the only one on a data folder. Without it a second start would find the first one's server,
 * take it for a leftover and stop it. Throws `installation.already-running` with the other's process number.
 */
export function takeOwnership(dataDir: string): Ownership {
  const path = join(dataDir, NAME)
  const mine: Owner = { pid: process.pid, start: startOf(process.pid), booted: bootedAt() }
  for (let attempt = 0; attempt < 3; attempt++) {
    if (claim(path, mine)) return ownership(path, mine)
    const owner = readOwner(path)
    if (owner && isSame(owner)) throw new DomainError('installation.already-running', { pid: owner.pid })
    removeStale(path) // its owner died without a word
  }
  throw new DomainError('installation.already-running', { pid: readOwner(path)?.pid ?? 0 })
}

/** The installation that runs on this folder, or null. */
export function runningOwner(dataDir: string): Owner | null {
  const owner = readOwner(join(dataDir, NAME))
  return owner && isSame(owner) ? owner : null
}

function ownership(path: string, mine: Owner): Ownership {
  return {
    announce(database) {
      const next = `${path}.${process.pid}`
      writeFileSync(next, JSON.stringify({ ...mine, database }), { mode: 0o600 })
      renameSync(next, path)
    },
    release: () => rmSync(path, { force: true }),
  }
}

// Linked into place whole: a second start never reads half a file and takes its owner for dead.
function claim(path: string, mine: Owner): boolean {
  const half = `${path}.${randomUUID()}`
  try {
    writeFileSync(half, JSON.stringify(mine), { mode: 0o600 })
    linkSync(half, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (codeOf(error) !== 'EPERM' && codeOf(error) !== 'ENOSYS') throw error
    return claimWithoutLinks(path, mine)
  } finally {
    rmSync(half, { force: true })
  }
}

// Memory sticks and some network folders know no links.
function claimWithoutLinks(path: string, mine: Owner): boolean {
  try {
    writeFileSync(path, JSON.stringify(mine), { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

// Moved away before it is looked at again: of two starts that both found it stale, one may already have put its own there.
function removeStale(path: string): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch {
    return // the other was quicker
  }
  const moved = readOwner(aside)
  if (moved && isSame(moved)) {
    try {
      linkSync(aside, path)
    } catch {
      // a third one owns it now
    }
  }
  rmSync(aside, { force: true })
}

function isSame(owner: Owner): boolean {
  if (Math.abs(owner.booted - bootedAt()) > CLOCKS_MAY_DIFFER_SECONDS) return false
  return isAlive(owner.pid) && (owner.start === null || startOf(owner.pid) === owner.start)
}

function readOwner(path: string): Owner | null {
  try {
    const found = Owner.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return found.success ? found.data : null
  } catch {
    return null
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
