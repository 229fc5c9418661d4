import { z } from 'zod'
import { oneOfOrNull } from '#kernel/domain/one-of.ts'
import { query } from '#kernel/server/command.ts'
import type { ReadDb } from '#kernel/server/database.ts'
import { clauseLibrary, findClauses, parsePlanDraft, sentencesOfPlan } from '../../domain/index.ts'
import type { Clause } from '../../domain/index.ts'
import { PART_KINDS } from '../../domain/drafting/plan-draft.ts'
import { parsePlanReading } from '../../domain/stored-reading.ts'

/** Sentences of the commune's earlier plans, its own and the suggested ones, for one part of a plan. */
export const listClauses = query({
  name: 'plans.list-clauses',
  input: z.object({
    partKind: z.enum(PART_KINDS).optional(),
    query: z.string().max(200).optional(),
    /** Whose duties come first, under a unit. */
    unit: z.string().max(300).optional(),
    withHidden: z.boolean().optional(),
    limit: z.number().int().min(1).max(500).optional(),
  }),
  may: 'plans.read',
  async run({ db }, { limit = 60, withHidden, ...asked }) {
    const library = (await libraryOf(db)).filter((clause) => withHidden || !clause.hidden)
    const found = findClauses(library, asked)
    return { total: found.length, clauses: found.slice(0, limit) }
  },
})

async function libraryOf(db: ReadDb): Promise<Clause[]> {
  const plans = await db
    .selectFrom('plan')
    .select(['id', 'title', 'number', 'period_from', 'content'])
    .where('state', '!=', 'revoked')
    .orderBy('period_from', 'desc')
    .execute()
  const versions = await db
    .selectFrom('plan_version')
    .select(['plan_id', 'draft'])
    .where('draft', 'is not', null)
    .orderBy('version', 'desc')
    .execute()
  const own = await db
    .selectFrom('own_clause')
    .select(['id', 'part_kind', 'text'])
    .where('withdrawn_at', 'is', null)
    .execute()
  const marks = await db.selectFrom('clause_mark').selectAll().execute()
  const harvested = plans.flatMap((plan) => {
    const draft = versions.find((version) => version.plan_id === plan.id)?.draft
    const use = { planId: plan.id, title: plan.title, number: plan.number, from: String(plan.period_from) }
    return sentencesOfPlan(parsePlanReading(plan.content), draft ? parsePlanDraft(draft) : null, use)
  })
  return clauseLibrary(
    harvested,
    own.flatMap(({ id, part_kind, text }) => {
      const partKind = oneOfOrNull(PART_KINDS, part_kind)
      return partKind ? [{ id, partKind, text }] : []
    }),
    marks.map(({ part_kind, folded, starred, hidden }) => ({ partKind: part_kind, folded, starred, hidden })),
  )
}
