import type { ReadDb } from '#kernel/server/database.ts'
import { NO_WORK, parsePlanDraft, workOfDraft, workOfReading } from '../../domain/index.ts'
import type { OwnWork } from '../../domain/index.ts'
import { parsePlanReading } from '../../domain/stored-reading.ts'

/** The commune's plan or draft that carries a superior's plan out. */
export interface OwnPlace {
  kind: 'plan' | 'draft'
  id: string
  title: string
  number: string | null
  issuedOn: string | null
  state: string
}

/** What the commune has for a superior's plan, or for the earlier text that this one took the place of: the plan first, else the draft. */
export async function ownWorkOf(
  db: ReadDb,
  superiorIds: readonly string[],
): Promise<{ place: OwnPlace | null; work: OwnWork }> {
  if (superiorIds.length === 0) return { place: null, work: NO_WORK }
  const plan = await db
    .selectFrom('plan')
    .select(['id', 'title', 'number', 'issued_on', 'state', 'content'])
    .where('superior_id', 'in', superiorIds)
    .where('state', '!=', 'revoked')
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  if (plan) {
    const place: OwnPlace = { kind: 'plan', ...placeOf(plan), number: plan.number, issuedOn: plan.issued_on }
    return { place, work: await workOfPlan(db, plan) }
  }
  const draft = await db
    .selectFrom('plan_draft')
    .select(['id', 'title', 'state', 'content'])
    .where('superior_id', 'in', superiorIds)
    .where('state', 'in', ['drafting', 'for-signature'])
    .orderBy('changed_at', 'desc')
    .executeTakeFirst()
  if (!draft) return { place: null, work: NO_WORK }
  return {
    place: { kind: 'draft', ...placeOf(draft), number: null, issuedOn: null },
    work: workOfDraft(parsePlanDraft(draft.content)),
  }
}

// A plan that was written here says in its draft which item of the superior's plan each row carries out.
async function workOfPlan(db: ReadDb, plan: { id: string; content: unknown }): Promise<OwnWork> {
  const version = await db
    .selectFrom('plan_version')
    .select('draft')
    .where('plan_id', '=', plan.id)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return version?.draft
    ? { ...workOfDraft(parsePlanDraft(version.draft)), stage: 'issued' }
    : workOfReading(parsePlanReading(plan.content))
}

const placeOf = ({ id, title, state }: { id: string; title: string; state: string }) => ({ id, title, state })
