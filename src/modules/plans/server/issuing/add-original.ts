import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command } from '#kernel/server/command.ts'
import { heldDraft } from './draft-row.ts'
import { numberKey } from './number-taken.ts'
import { readySigned } from './signed-reading.ts'

/** Gives an issued plan the scan that was still missing. Done once: an original is never exchanged. */
export const addOriginal = command({
  name: 'plans.add-original',
  input: z.object({ id: z.uuid(), readingId: z.uuid(), sameAnyway: z.boolean().default(false) }),
  may: 'plans.issue',
  async run({ tx }, { id, readingId, sameAnyway }) {
    const row = await heldDraft(tx, id)
    if (row.state !== 'issued' || row.plan_id === null) throw new DomainError('plans.issue-not-submitted')
    const signed = await readySigned(tx, id, readingId)
    const [file] = signed.files
    if (!file) throw new DomainError('plans.signed-file-replaced')
    const version = await tx
      .selectFrom('plan_version')
      .select(['id', 'original_id', 'amendment', 'number'])
      .where('plan_id', '=', row.plan_id)
      .where('draft_id', '=', id)
      .executeTakeFirstOrThrow()
    if (version.original_id !== null) return { delta: null, result: null }
    // Issued already: a scan that bears another number is another paper's, or was misread.
    const printed = signed.read.reading.number
    if (!sameAnyway && printed !== null && version.number !== null && numberKey(printed) !== numberKey(version.number))
      throw new DomainError('plans.original-other-number', { printed, number: version.number })
    const originalId = file.id
    await tx.updateTable('plan_version').set({ original_id: originalId }).where('id', '=', version.id).execute()
    // The paper of an amendment stands beside the plan's own, not in its place.
    if (version.amendment !== 'amend')
      await tx.updateTable('plan').set({ original_id: originalId }).where('id', '=', row.plan_id).execute()
    await tx.updateTable('plan_reading').set({ state: 'confirmed' }).where('id', '=', readingId).execute()
    return { delta: { original: file.name }, record: { type: 'plan', id: row.plan_id }, result: null }
  },
})
