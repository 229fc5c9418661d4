import { DomainError } from '#kernel/domain/domain-error.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'

/** The document of this commune that has the number in that year already; null when it is free. */
export async function numberTaken(
  db: ReadDb | Tx,
  { number, year, issuer }: { number: string; year: string; issuer: string },
): Promise<{ planId: string; title: string; issuedOn: string | null } | null> {
  const rows = await db
    .selectFrom('plan_version')
    .innerJoin('plan', 'plan.id', 'plan_version.plan_id')
    .select(['plan.id', 'plan.title', 'plan.issuer', 'plan_version.number', 'plan_version.issued_on'])
    .where('plan.state', '!=', 'revoked')
    .where('plan_version.number', 'is not', null)
    .where('plan_version.issued_on', 'like', `${year}%`)
    .execute()
  // A number runs in one body's register: the province's plan 05 is not the commune's.
  const taken = rows.find(
    (row) => numberKey(row.number ?? '') === numberKey(number) && foldedKey(row.issuer ?? issuer) === foldedKey(issuer),
  )
  return taken ? { planId: taken.id, title: taken.title, issuedOn: taken.issued_on } : null
}

/** Throws `plans.issue-number-taken` with the document that has it. */
export async function refuseTakenNumber(
  db: ReadDb | Tx,
  wanted: { number: string; year: string; issuer: string },
): Promise<void> {
  const taken = await numberTaken(db, wanted)
  if (taken) throw new DomainError('plans.issue-number-taken', { number: wanted.number, year: wanted.year, ...taken })
}

/** "5/KH-UBND" and "05/KH-UBND" are one number. */
export const numberKey = (number: string): string => foldedKey(number).replace(/^0+(?=\d)/, '')
