import { rolesMay } from './roles.ts'

/** Whoever acts, as far as units go. */
export interface UnitActor {
  kind: string
  roles?: readonly string[]
  unitId?: string | null
}

const FOR_ANY_UNIT: readonly string[] = ['focal-officer', 'leader']

/**
 * True when the person may act for this unit: the focal officer and the leaders for every unit (ghi thay),
 * the installation itself for every unit, everyone else for the own unit only.
 * A piece of work without a unit is the focal officer's. This rule stands beside the permission table, never instead of it.
 */
export function mayActForUnit(actor: UnitActor, unitId: string | null): boolean {
  if (mayActForEveryUnit(actor)) return true
  return actor.kind !== 'anyone' && unitId !== null && actor.unitId === unitId
}

/** True for the focal officer, the leaders and the installation itself. */
export function mayActForEveryUnit(actor: UnitActor): boolean {
  if (actor.kind === 'system') return true
  return actor.kind !== 'anyone' && (actor.roles?.some((role) => FOR_ANY_UNIT.includes(role)) ?? false)
}

/** True when the person sees the work of every unit; others see their own. */
export function seesEveryUnit(actor: UnitActor): boolean {
  if (actor.kind === 'system') return true
  return actor.kind !== 'anyone' && rolesMay(actor.roles ?? [], 'tasks.read-all')
}
