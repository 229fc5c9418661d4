import { openSync, closeSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { isAlive, startOf } from './platform.ts'

const NAME = 'owner.json'

/**
 * Makes this process the only one on a data folder. Without it a second start would find the first one's server,
 * take it for a leftover and stop it. Throws `installation.already-running` with the other's process number.
 */
export function takeOwnership(dataDir: string): () => void {
  const path = join(dataDir, NAME)
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(path, 'wx', 0o600)
      writeSync(file, JSON.stringify({ pid: process.pid, start: startOf(process.pid) }))
      closeSync(file)
      return () => rmSync(path, { force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const owner = readOwner(path)
      if (owner && isSame(owner)) throw new DomainError('installation.already-running', { pid: owner.pid })
      rmSync(path, { force: true }) // its owner died without a word
    }
  }
  throw new DomainError('installation.already-running', { pid: 0 })
}

/** The process number of the installation that runs on this folder, or null. */
export function runningOwner(dataDir: string): number | null {
  const owner = readOwner(join(dataDir, NAME))
  return owner && isSame(owner) ? owner.pid : null
}

interface Owner {
  pid: number
  start: string | null
}

function isSame(owner: Owner): boolean {
  return isAlive(owner.pid) && (owner.start === null || startOf(owner.pid) === owner.start)
}

function readOwner(path: string): Owner | null {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof found !== 'object' || found === null || !('pid' in found) || typeof found.pid !== 'number') return null
    return { pid: found.pid, start: 'start' in found && typeof found.start === 'string' ? found.start : null }
  } catch {
    return null
  }
}
