import { createHash } from 'node:crypto'
import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { recordFile } from '#modules/files/server/index.ts'
import { heldDraft } from './draft-row.ts'

const SignedFiles = z
  .array(
    z.object({
      name: z.string().max(300),
      mediaType: z.string().max(120),
      size: z.number().int().min(1),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  )
  .min(1, 'Chọn tệp đã ký.')
  .max(30)

const PAPER = /\.(?:pdf|jpe?g|png|webp|heic|heif|tiff?)$/i

/**
 * Takes in the file that came back signed, or pictures of the signed paper, to be read beside its draft. The bytes are kept as they
 * are. A file that was handed in before gives way.
 */
export const takeSignedFile = command({
  name: 'plans.take-signed-file',
  input: z.object({ id: z.uuid(), files: SignedFiles }),
  may: 'plans.issue',
  async run(context, { id, files }) {
    const { tx, now } = context
    const row = await heldDraft(tx, id)
    if (row.state === 'drafting') throw new DomainError('plans.issue-not-submitted')
    if (row.state === 'issued') await refuseSecondOriginal(context, id)
    const odd = files.find((file) => !PAPER.test(file.name) && !/^(?:application\/pdf|image\/)/.test(file.mediaType))
    if (odd) throw new DomainError('plans.signed-not-pdf', { name: odd.name })
    const contentHash = createHash('sha256')
      .update(files.map((file) => file.sha256).join(' '))
      .digest('hex')
    const same = await tx
      .selectFrom('plan_reading')
      .select('id')
      .where('draft_id', '=', id)
      .where('content_hash', '=', contentHash)
      .where('state', 'in', ['waiting', 'reading', 'ready'])
      .executeTakeFirst()
    if (same) return { delta: null, result: { readingId: same.id } }
    await tx
      .updateTable('plan_reading')
      .set({ state: 'discarded', discarded_at: now })
      .where('draft_id', '=', id)
      .where('state', 'not in', ['confirmed', 'discarded'])
      .execute()
    const readingId = await openReading(context, id, contentHash, files)
    return { delta: { files: files.length }, record: { type: 'plan-draft', id }, result: { readingId } }
  },
})

async function refuseSecondOriginal({ tx }: CommandContext, draftId: string): Promise<void> {
  const issued = await tx
    .selectFrom('plan_version')
    .select('original_id')
    .where('draft_id', '=', draftId)
    .executeTakeFirst()
  if (!issued || issued.original_id !== null) throw new DomainError('database.issued-stays')
}

async function openReading(
  context: CommandContext,
  draftId: string,
  contentHash: string,
  files: z.output<typeof SignedFiles>,
): Promise<string> {
  const { tx, now, actor, communeId } = context
  const id = newId<'plan-reading'>()
  await tx
    .insertInto('plan_reading')
    .values({
      id,
      commune_id: communeId(),
      draft_id: draftId,
      state: 'waiting',
      content_hash: contentHash,
      started_at: now,
      started_by: actorId(actor),
    })
    .execute()
  for (const [ordinal, file] of files.entries()) {
    const fileId = await recordFile(context, file)
    await tx
      .insertInto('plan_reading_file')
      .values({ reading_id: id, commune_id: communeId(), ordinal, file_id: fileId })
      .execute()
  }
  return id
}

/** Puts the handed-in file aside: it was the wrong one. */
export const dropSignedFile = command({
  name: 'plans.drop-signed-file',
  input: z.object({ id: z.uuid() }),
  may: 'plans.issue',
  async run({ tx, now }, { id }) {
    const done = await tx
      .updateTable('plan_reading')
      .set({ state: 'discarded', discarded_at: now })
      .where('draft_id', '=', id)
      .where('state', 'not in', ['confirmed', 'discarded'])
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) return { delta: null, result: null }
    return { delta: {}, record: { type: 'plan-draft', id }, result: null }
  },
})
