import type { AccountId, CommuneId, Id, UnitId } from '#kernel/domain/ids.ts'

/** Who acts. Every command and query receives one; nobody acts without it. */
export type Actor = AnyoneActor | AccountActor | LinkActor | SystemActor

/** A person who has not signed in. */
export interface AnyoneActor {
  kind: 'anyone'
  communeId: null
}

/** A signed-in person. `roles` are names from the permission table of module `access`. */
export interface AccountActor {
  kind: 'account'
  accountId: AccountId
  communeId: CommuneId
  name: string
  roles: readonly string[]
  unitId: UnitId | null
  sessionId: Id<'session'>
}

/** A village head or contributor who came by a revocable link instead of a password. */
export interface LinkActor {
  kind: 'link'
  linkId: Id<'access-link'>
  communeId: CommuneId
  name: string
  roles: readonly string[]
  unitId: UnitId | null
}

/** A job, the command line or the installation itself. `communeId` is null before a commune is chosen. */
export interface SystemActor {
  kind: 'system'
  communeId: CommuneId | null
  name: string
}

export const ANYONE: AnyoneActor = { kind: 'anyone', communeId: null }

/** The person's account or link, as the audit names it; null for anyone and system. */
export function actorId(actor: Actor): string | null {
  if (actor.kind === 'account') return actor.accountId
  if (actor.kind === 'link') return actor.linkId
  return null
}
