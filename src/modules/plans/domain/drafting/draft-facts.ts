import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { SignerBlock } from '#modules/documents/domain/index.ts'
import type { CommuneKind } from '#modules/organisations/domain/index.ts'

/** A unit of the commune, in force or ended, with what plans call it. */
export interface DraftUnit {
  id: string
  name: string
  kind: string
  assignment: 'assigned' | 'requested'
  aliases: readonly string[]
  /** ISO days; null where not bounded. */
  from: string | null
  to: string | null
  /** The unit it went into. */
  heir: string | null
}

/** How a cited document stands on the plan's day. */
export interface CitedFact {
  state: 'in-force' | 'amended' | 'expired' | 'unknown'
  /** One Vietnamese sentence: by what it was amended, since when it is out of force. */
  sentence: string
}

/** What the commune knows when a plan is written: settings, units, who signs, how cited documents stand. */
export interface DraftFacts {
  commune: { name: string; kind: CommuneKind; villageWord: string; isSample: boolean }
  /** The year that the plan is for. */
  year: number
  units: readonly DraftUnit[]
  /** Since when there is no district above the commune; null where there still is. */
  twoTiersSince: PlainDate | null
  /** Who usually signs. */
  signer: SignerBlock | null
  /** Everybody who may sign a plan, each in their own form; none where posts are not written down. */
  signers?: readonly SignerBlock[]
  /** Keyed by the key of the basis. */
  citedStates: Readonly<Record<string, CitedFact>>
}

/** The unit that a plan means by this name, among those in force on a day (all where none is given). */
export function unitNamed(facts: DraftFacts, name: string, on: string | null): DraftUnit | null {
  const key = foldedKey(name)
  const fitting = facts.units.filter((unit) => [unit.name, ...unit.aliases].some((own) => foldedKey(own) === key))
  return fitting.find((unit) => isInForce(unit, on)) ?? (on === null ? (fitting[0] ?? null) : null)
}

export function isInForce(unit: DraftUnit, on: string | null): boolean {
  return on === null || ((unit.from === null || unit.from <= on) && (unit.to === null || unit.to > on))
}
