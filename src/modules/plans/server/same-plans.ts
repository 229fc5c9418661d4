import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { isSamePlan } from '../domain/index.ts'
import type { PlanIdentity } from '../domain/index.ts'

/** A plan that runs or ran under the same number, year and issuer; null when there is none. */
export async function findSamePlan(
  db: ReadDb | Tx,
  identity: PlanIdentity,
): Promise<{ id: string; title: string; number: string | null; state: string } | null> {
  if (!identity.number) return null
  const plans = await db
    .selectFrom('plan')
    .select(['id', 'title', 'number', 'issued_on', 'issuer', 'period_from', 'state'])
    .where('number', 'is not', null)
    .orderBy('created_at', 'desc')
    .execute()
  const same = plans.find((plan) =>
    isSamePlan(identity, {
      number: plan.number,
      issuedOn: plan.issued_on,
      issuer: plan.issuer,
      from: String(plan.period_from),
    }),
  )
  return same ? { id: same.id, title: same.title, number: same.number, state: same.state } : null
}
