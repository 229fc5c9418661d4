import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command, query } from '#kernel/server/command.ts'
import { DraftChangeInput, changesSince, mergeDraft, parseDraftMarks, parsePlanDraft } from '../../domain/index.ts'

const Editor = z.string().min(1).max(40)

/**
 * Keeps changes of a draft. `version` is the newest the screen has seen: what others changed since goes together with it place by
 * place; where both changed one place nothing is overwritten and the conflict is told. Pressed twice it keeps them once.
 */
export const saveDraft = command({
  name: 'plans.save-draft',
  input: z.object({
    id: z.uuid(),
    version: z.number().int().min(0),
    changes: z.array(DraftChangeInput).max(500),
    /** One open screen; a person on two machines is two. */
    editor: Editor.optional(),
  }),
  may: 'plans.manage',
  async run({ tx, actor, now }, { id, version, changes, editor }) {
    const row = await tx
      .selectFrom('plan_draft')
      .select(['version', 'content', 'marks', 'state'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    if (row.state !== 'drafting') throw new DomainError('plans.draft-not-open')
    const screen = editor ?? ('accountId' in actor ? actor.accountId : 'system')
    const draft = parsePlanDraft(row.content)
    const marks = parseDraftMarks(row.marks)
    const mark = { version: row.version + 1, editor: screen, by: 'name' in actor ? actor.name : '', at: now }
    const merged = mergeDraft(draft, marks, changes, version, mark)
    const news = changesSince(draft, marks, version, screen)
    if (merged.taken.length === 0)
      return { delta: null, result: { version: row.version, conflicts: merged.conflicts, news } }
    await tx
      .updateTable('plan_draft')
      .set({
        content: JSON.stringify(merged.draft),
        marks: JSON.stringify(merged.marks),
        title: merged.draft.title,
        version: row.version + 1,
        changed_at: now,
        changed_by: actorId(actor),
      })
      .where('id', '=', id)
      .execute()
    return {
      delta: { places: merged.taken.length },
      record: { type: 'plan-draft', id },
      result: { version: row.version + 1, conflicts: merged.conflicts, news },
    }
  },
})

/** What colleagues changed since the version this screen has seen, as changes to put into its own copy. */
export const draftChangesSince = query({
  name: 'plans.draft-changes-since',
  input: z.object({ id: z.uuid(), version: z.number().int().min(0), editor: Editor }),
  may: 'plans.read-drafts',
  async run({ db }, { id, version, editor }) {
    const draft = db.selectFrom('plan_draft').where('id', '=', id)
    const told = await draft.select(['version', 'state']).executeTakeFirst()
    if (!told) throw new DomainError('record.not-found')
    // Every open screen asks every few seconds: the whole text is read only where it changed.
    if (told.version === version) return { ...told, news: [] }
    const row = await draft.select(['version', 'state', 'content', 'marks']).executeTakeFirstOrThrow()
    const news = changesSince(parsePlanDraft(row.content), parseDraftMarks(row.marks), version, editor)
    return { version: row.version, state: row.state, news }
  },
})
