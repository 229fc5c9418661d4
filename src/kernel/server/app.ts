import type { Actor } from './actor.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { Log } from './log.ts'
import type { PortSet } from './port.ts'

/** What one running installation consists of; made in `entry/compose.ts`, in tests by `tests/support`. */
export interface App {
  db: Database
  clock: Clock
  log: Log
  ports: PortSet
  /** The office's zone, `Asia/Ho_Chi_Minh` unless configured. */
  timeZone: string
  /** The permission table of module `access`. */
  permits(actor: Actor, may: Permission): boolean
}

/** `module.act` as the permission table lists it; `'anyone'` is written out, never implied. */
export type Permission = 'anyone' | `${string}.${string}`
