import type { Actor } from '#kernel/server/actor.ts'
import type { Permission } from '#kernel/server/app.ts'
import { rolesMay } from '../domain/index.ts'

/** The permission table applied to whoever acts. The installation itself may do what it is written to do. */
export function permits(actor: Actor, may: Permission): boolean {
  if (may === 'anyone') return true
  if (actor.kind === 'system') return true
  return actor.kind !== 'anyone' && rolesMay(actor.roles, may)
}
