import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { query } from '#kernel/server/command.ts'
import { fileStore } from '#modules/files/server/index.ts'
import { changesFromDocument, parsePlanDraft } from '../../domain/index.ts'
import { planReader } from '../reading-runner.ts'
import { factsOf } from './facts-of.ts'

/**
 * Lays a Word file of the draft, changed outside, beside the draft: what is different, as changes to accept one by one with
 * `plans.save-draft`. Nothing is changed here. Throws what the reader refuses, and `plans.not-this-draft` where hardly anything
 * of the draft stands in the file.
 */
export const takeBackDocx = query({
  name: 'plans.take-back-docx',
  input: z.object({
    id: z.uuid(),
    name: z.string().min(1).max(300),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  may: 'plans.manage',
  async run({ db, today, communeId, port }, { id, name, sha256 }) {
    const row = await db.selectFrom('plan_draft').select(['content', 'version']).where('id', '=', id).executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    const draft = parsePlanDraft(row.content)
    const facts = await factsOf(db, communeId(), today, draft)
    const read = await port(planReader)([{ name, path: port(fileStore).path(sha256) }], () => {})
    const changes = changesFromDocument(draft, read.document, facts)
    const removed = changes.filter((change) => change.op === 'remove').length
    if (draft.sections.length > 1 && removed >= draft.sections.length + draft.bases.length)
      throw new DomainError('plans.not-this-draft', { name })
    return { version: row.version, changes }
  },
})
