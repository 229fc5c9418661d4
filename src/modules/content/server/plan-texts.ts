import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command, query } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { portalSummary, radioScript, scriptDoubts } from '../domain/index.ts'
import type { PlanFacts, PlanText } from '../domain/index.ts'
import { planFactsOf, planVersionOf } from './plan-facts.ts'

const KINDS = ['portal-summary', 'radio-script'] as const
type Kind = (typeof KINDS)[number]
const MAKERS: Readonly<Record<Kind, (facts: PlanFacts) => PlanText>> = {
  'portal-summary': portalSummary,
  'radio-script': radioScript,
}

/**
 * Makes the two drafts that tell of a plan, a summary for the portal and a script for the station. What is there stays, except a
 * draft that nobody wrote in and that a later version of the plan has overtaken. Returns how many were made.
 */
export async function makePlanTexts(context: CommandContext, planId: string): Promise<number> {
  const { tx } = context
  const { facts, version } = await planFactsOf(tx, planId)
  let made = 0
  for (const kind of KINDS) {
    const here = await tx
      .selectFrom('content_item')
      .select(['id', 'body', 'made_body', 'plan_version'])
      .where('about_plan', '=', planId)
      .where('kind', '=', kind)
      .forUpdate()
      .executeTakeFirst()
    if (here && (here.plan_version === version || here.body !== here.made_body)) continue
    await write(context, { id: here?.id ?? null, kind, planId, version, text: MAKERS[kind](facts) })
    made++
  }
  return made
}

/** One click: the two drafts of a plan. */
export const draftPlanTexts = command({
  name: 'content.draft-plan-texts',
  input: z.object({ planId: z.uuid() }),
  may: 'content.manage',
  async run(context, { planId }) {
    const made = await makePlanTexts(context, planId)
    return { delta: made > 0 ? { texts: made } : null, record: { type: 'plan', id: planId }, result: { made } }
  },
})

/** Makes one draft anew from the plan as it is now; what was written in it goes. */
export const remakePlanText = command({
  name: 'content.remake',
  input: z.object({ id: z.uuid() }),
  may: 'content.manage',
  async run(context, { id }) {
    const item = await context.tx
      .selectFrom('content_item')
      .select(['kind', 'about_plan'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    const kind = KINDS.find((one) => one === item?.kind)
    if (!item?.about_plan || !kind) throw new DomainError('record.not-found')
    const { facts, version } = await planFactsOf(context.tx, item.about_plan)
    await write(context, { id, kind, planId: item.about_plan, version, text: MAKERS[kind](facts) })
    return { delta: { kind }, record: { type: 'content-item', id }, result: null }
  },
})

/** Keeps what an editor wrote. Somebody else's writing in between is not written over. */
export const saveText = command({
  name: 'content.save',
  input: z.object({
    id: z.uuid(),
    version: z.number().int().min(1),
    title: z.string().trim().min(1, 'Cần tên bài.').max(300),
    body: z.string().trim().min(1, 'Bài chưa có chữ nào.').max(30_000),
  }),
  may: 'content.manage',
  async run({ tx, now, actor }, { id, version, title, body }) {
    const item = await tx.selectFrom('content_item').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!item) throw new DomainError('record.not-found')
    const text = body.replace(/\r\n/g, '\n')
    if (item.title === title && item.body === text) return { delta: null, result: { version: item.version } }
    if (item.version !== version) throw new DomainError('content.changed-meanwhile')
    await tx
      .updateTable('content_item')
      .set({ title, body: text, version: version + 1, changed_at: now, changed_by: actorId(actor) })
      .where('id', '=', id)
      .execute()
    return {
      delta: { kind: item.kind },
      record: { type: 'content-item', id },
      result: { version: version + 1 },
    }
  },
})

/** The drafts that tell of a plan, each with what an editor should look at before using it. */
export const textsOfPlan = query({
  name: 'content.of-plan',
  input: z.object({ planId: z.uuid() }),
  may: 'content.read',
  async run({ db }, { planId }) {
    const plan = await db.selectFrom('plan').select('id').where('id', '=', planId).executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    const latest = await planVersionOf(db, planId)
    const rows = await db
      .selectFrom('content_item')
      .selectAll()
      .where('about_plan', '=', planId)
      .orderBy('kind')
      .execute()
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      body: row.body,
      version: row.version,
      planVersion: row.plan_version,
      isStale: (row.plan_version ?? latest) < latest,
      isEdited: row.body !== row.made_body,
      changedAt: row.changed_at,
      doubts: row.kind === 'radio-script' ? scriptDoubts(row.body) : null,
    }))
  },
})

async function write(
  { tx, communeId, now, actor }: CommandContext,
  {
    id,
    kind,
    planId,
    version,
    text,
  }: { id: string | null; kind: Kind; planId: string; version: number; text: PlanText },
): Promise<void> {
  const changed = { title: text.title, body: text.body, made_body: text.body, plan_version: version, changed_at: now }
  if (id !== null)
    await tx
      .updateTable('content_item')
      .set((eb) => ({ ...changed, changed_by: actorId(actor), version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
  else
    await tx
      .insertInto('content_item')
      .values({
        id: newId<'content-item'>(),
        commune_id: communeId(),
        kind,
        about_plan: planId,
        created_at: now,
        created_by: actorId(actor),
        changed_by: actorId(actor),
        ...changed,
      })
      .execute()
}
