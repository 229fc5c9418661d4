import { DomainError } from '#kernel/domain/domain-error.ts'
import { oneOf } from '#kernel/domain/one-of.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { COMMUNE_KINDS, communeInFull } from '#modules/organisations/domain/index.ts'
import { parsePlanReading } from '#modules/plans/domain/index.ts'
import type { PlanFacts } from '../domain/index.ts'

/** What a plan says now, and which of its versions that is. */
export async function planFactsOf(db: ReadDb | Tx, planId: string): Promise<{ facts: PlanFacts; version: number }> {
  const plan = await db.selectFrom('plan').selectAll().where('id', '=', planId).executeTakeFirst()
  if (!plan) throw new DomainError('record.not-found')
  const commune = await db
    .selectFrom('commune')
    .select(['name', 'kind'])
    .where('id', '=', plan.commune_id)
    .executeTakeFirstOrThrow()
  const focal = await db
    .selectFrom('unit')
    .select('name')
    .where('is_focal', '=', true)
    .where('to_on', 'is', null)
    .executeTakeFirst()
  const content = parsePlanReading(plan.content)
  return {
    version: await planVersionOf(db, planId),
    facts: {
      issuer:
        plan.issuer ?? `Ủy ban nhân dân ${communeInFull({ ...commune, kind: oneOf(COMMUNE_KINDS, commune.kind) })}`,
      title: plan.title,
      number: plan.number,
      issuedOn: plan.issued_on,
      from: String(plan.period_from),
      to: String(plan.period_to),
      objectives: content.objectives,
      activities: content.activities
        .filter((activity) => activity.title.trim() !== '')
        .map(({ title, lead, timing }) => ({
          title,
          lead: [...lead],
          timing: { kind: timing.kind, text: timing.text, from: timing.from, to: timing.to, every: timing.every },
        })),
      focalUnit: focal?.name ?? null,
    },
  }
}

/** The latest version under which a plan was issued; 1 for a plan that came as a file. */
export async function planVersionOf(db: ReadDb | Tx, planId: string): Promise<number> {
  const row = await db
    .selectFrom('plan_version')
    .select(({ fn }) => fn.max('version').as('latest'))
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  return Number(row?.latest ?? 1) || 1
}
