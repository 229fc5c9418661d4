import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { blankDraft, draftOfReading, parsePlanDraft } from '../../domain/index.ts'
import type { DraftFacts, DraftOfReading } from '../../domain/index.ts'
import { parseSourceDocument } from '../../domain/reading/stored-document.ts'
import { parsePlanReading } from '../../domain/stored-reading.ts'
import { draftForSuperior } from './draft-for-superior.ts'
import { factsOf } from './facts-of.ts'

/**
 * Begins a draft: blank, from an earlier plan of the commune with its years moved, or for a superior's plan (then on an earlier
 * plan where `fromPlanId` names one). `year` is the year it is for.
 */
export const startDraft = command({
  name: 'plans.start-draft',
  input: z.object({
    origin: z.enum(['blank', 'plan', 'superior']),
    fromPlanId: z.uuid().nullable().default(null),
    superiorId: z.uuid().nullable().default(null),
    year: z.number().int().min(2000).max(2100).nullable().default(null),
    /** Items of the superior's plan that are put into the draft as work. */
    take: z.array(z.string().max(60)).max(200).default([]),
  }),
  may: 'plans.manage',
  async run({ tx, now, today, actor, communeId }, input) {
    if (input.origin === 'plan' && input.fromPlanId === null) throw new DomainError('plans.draft-needs-plan')
    if (input.origin === 'superior' && input.superiorId === null) throw new DomainError('plans.draft-needs-superior')
    const year = input.year ?? (await usualYear(tx, input.fromPlanId, Number(today.slice(0, 4))))
    const facts = await factsOf(tx, communeId(), today, null, year)
    const made =
      input.fromPlanId === null
        ? { draft: blankDraft(facts), moved: [], doubts: [] }
        : await draftOfPlan(tx, input.fromPlanId, facts)
    const draft =
      input.superiorId === null
        ? made.draft
        : await draftForSuperior(tx, made.draft, input.superiorId, input.take, facts, today)
    const id = newId<'plan-draft'>()
    await tx
      .insertInto('plan_draft')
      .values({
        id,
        commune_id: communeId(),
        origin: input.origin,
        title: draft.title,
        content: JSON.stringify(draft),
        moved: JSON.stringify(made.moved),
        doubts: JSON.stringify(made.doubts),
        from_plan_id: input.fromPlanId,
        superior_id: input.superiorId,
        created_at: now,
        created_by: actorId(actor),
        changed_at: now,
        changed_by: actorId(actor),
      })
      .execute()
    return {
      delta: { origin: input.origin, year, places: made.moved.length },
      record: { type: 'plan-draft', id },
      result: { id, moved: made.moved.length },
    }
  },
})

// Last year's plan becomes this year's; one that is still running becomes next year's.
async function usualYear(tx: Tx, planId: string | null, thisYear: number): Promise<number> {
  if (planId === null) return thisYear
  const plan = await tx.selectFrom('plan').select('period_from').where('id', '=', planId).executeTakeFirst()
  if (!plan) throw new DomainError('record.not-found')
  return Math.max(Number(String(plan.period_from).slice(0, 4)) + 1, thisYear)
}

async function draftOfPlan(tx: Tx, planId: string, facts: DraftFacts): Promise<DraftOfReading> {
  const plan = await tx.selectFrom('plan').select(['content', 'reading_id']).where('id', '=', planId).executeTakeFirst()
  if (!plan) throw new DomainError('record.not-found')
  const reading = parsePlanReading(plan.content)
  const kept =
    plan.reading_id === null
      ? null
      : await tx.selectFrom('plan_reading').select('document').where('id', '=', plan.reading_id).executeTakeFirst()
  if (kept?.document) return draftOfReading(reading, parseSourceDocument(kept.document), facts)
  // A plan that was written here is kept as it was printed.
  const printed = await tx
    .selectFrom('plan_version')
    .select('draft')
    .where('plan_id', '=', planId)
    .where('draft', 'is not', null)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return draftOfReading(reading, null, facts, printed?.draft ? parsePlanDraft(printed.draft) : null)
}
