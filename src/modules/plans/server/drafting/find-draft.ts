import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { oneOf } from '#kernel/domain/one-of.ts'
import { parseStored } from '#kernel/domain/parse-stored.ts'
import { query } from '#kernel/server/command.ts'
import { parsePlanDraft } from '../../domain/index.ts'
import type { DraftDoubt, DraftMove } from '../../domain/index.ts'
import { factsOf } from './facts-of.ts'

export const DRAFT_STATES = ['drafting', 'for-signature', 'issued', 'dropped'] as const
const DRAFT_ORIGINS = ['blank', 'plan', 'superior', 'amendment'] as const

const Moved = z.array(z.object({ path: z.string(), from: z.string(), to: z.string() }))
const Doubts = z.array(z.object({ code: z.string(), path: z.string(), words: z.string() }))

/** A draft with what the commune knows for writing it. */
export const findDraft = query({
  name: 'plans.find-draft',
  input: z.object({ id: z.uuid() }),
  may: 'plans.read-drafts',
  async run({ db, today, communeId }, { id }) {
    const row = await db
      .selectFrom('plan_draft')
      .leftJoin('account as changer', 'changer.id', 'plan_draft.changed_by')
      .leftJoin('plan as source', 'source.id', 'plan_draft.from_plan_id')
      .leftJoin('plan as amended', 'amended.id', 'plan_draft.amends_plan_id')
      .selectAll('plan_draft')
      .select([
        'changer.display_name as changer',
        'source.title as from_plan_title',
        'amended.number as amended_number',
      ])
      .where('plan_draft.id', '=', id)
      .executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    const draft = parsePlanDraft(row.content)
    return {
      id: row.id,
      state: oneOf(DRAFT_STATES, row.state),
      origin: oneOf(DRAFT_ORIGINS, row.origin),
      version: row.version,
      draft,
      facts: await factsOf(db, communeId(), today, draft),
      moved: parseStored<DraftMove[]>(Moved, 'draft-moved', row.moved),
      doubts: parseStored<(Omit<DraftDoubt, 'code'> & { code: string })[]>(Doubts, 'draft-doubts', row.doubts),
      fromPlan: row.from_plan_id === null ? null : { id: row.from_plan_id, title: row.from_plan_title ?? '' },
      superiorId: row.superior_id,
      amends: row.amends_plan_id,
      amendedNumber: row.amended_number,
      amendment: row.amendment,
      /** The text in force that an amendment began from. */
      base: row.base === null ? null : parsePlanDraft(row.base),
      reason: row.reason,
      planId: row.plan_id,
      changedAt: String(row.changed_at),
      changedBy: row.changer,
    }
  },
})

/** Drafts that are written or lie with the leader, latest change first; those put aside and those issued only when asked for. */
export const listDrafts = query({
  name: 'plans.list-drafts',
  input: z.object({ all: z.boolean().default(false) }),
  may: 'plans.read-drafts',
  async run({ db }, { all }) {
    const rows = await db
      .selectFrom('plan_draft')
      .leftJoin('account as changer', 'changer.id', 'plan_draft.changed_by')
      .select(['plan_draft.id', 'state', 'origin', 'title', 'version', 'changed_at', 'changer.display_name as changer'])
      .select(['plan_id', 'superior_id', 'amends_plan_id'])
      .$if(!all, (builder) => builder.where('state', 'in', ['drafting', 'for-signature']))
      .orderBy('changed_at', 'desc')
      .limit(200)
      .execute()
    return rows.map((row) => ({
      id: row.id,
      state: oneOf(DRAFT_STATES, row.state),
      origin: oneOf(DRAFT_ORIGINS, row.origin),
      title: row.title,
      version: row.version,
      planId: row.plan_id,
      superiorId: row.superior_id,
      amends: row.amends_plan_id,
      changedAt: String(row.changed_at),
      changedBy: row.changer,
    }))
  },
})
