import { foldedKey } from '#kernel/domain/vietnamese.ts'

export interface PlanIdentity {
  number: string | null
  issuedOn: string | null
  issuer: string | null
  /** First day of the plan's own time: the year where the issue date is blank. */
  from: string | null
}

/** One number, year and issuer name one document; a plan without a number is the same as no other. */
export function isSamePlan(one: PlanIdentity, other: PlanIdentity): boolean {
  if (!one.number || !other.number) return false
  return (
    foldedKey(one.number) === foldedKey(other.number) &&
    yearOf(one) === yearOf(other) &&
    yearOf(one) !== null &&
    foldedKey(one.issuer ?? '') === foldedKey(other.issuer ?? '')
  )
}

const yearOf = (plan: PlanIdentity): string | null => (plan.issuedOn ?? plan.from)?.slice(0, 4) ?? null
