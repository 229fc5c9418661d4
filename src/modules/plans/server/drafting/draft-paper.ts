import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { query } from '#kernel/server/command.ts'
import { parsePlanDraft } from '../../domain/index.ts'
import { paperOfDraft } from '../amending/paper-of-draft.ts'

/** A draft as it goes to be signed, and of which version. */
export const draftPaper = query({
  name: 'plans.draft-paper',
  input: z.object({ id: z.uuid() }),
  may: 'plans.read-drafts',
  async run({ db, communeId }, { id }) {
    const row = await db
      .selectFrom('plan_draft')
      .select(['content', 'version', 'changed_at', 'amendment', 'amends_plan_id', 'base'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    const { is_sample: isSample } = await db
      .selectFrom('commune')
      .select('is_sample')
      .where('id', '=', communeId())
      .executeTakeFirstOrThrow()
    const draft = parsePlanDraft(row.content)
    return {
      title: draft.title,
      version: row.version,
      changedAt: String(row.changed_at),
      paper: await paperOfDraft(db, draft, row, { commune: { isSample } }),
    }
  },
})
