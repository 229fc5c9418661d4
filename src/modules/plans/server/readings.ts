import { createHash } from 'node:crypto'
import { z } from 'zod'
import { command } from '#kernel/server/command.ts'
import { actorId } from '#kernel/server/actor.ts'
import { newId } from '#kernel/server/new-id.ts'
import { recordFile } from '#modules/files/server/index.ts'

const StoredFile = z.object({
  name: z.string().max(300),
  mediaType: z.string().max(120),
  size: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/**
 * Takes the files of one plan in, to be read. The same files again lead to the reading that is there already,
 * unless `anew` asks for another reading of them.
 */
export const startReading = command({
  name: 'plans.start-reading',
  input: z.object({
    files: z.array(StoredFile).min(1, 'Chọn ít nhất một tệp.').max(60),
    anew: z.boolean().optional(),
    /** Dropped in as a superior's plan from the start. */
    meantAs: z.enum(['own', 'superior']).optional(),
  }),
  may: 'plans.manage',
  async run(context, { files, anew, meantAs }) {
    const { tx, now, actor, communeId } = context
    const contentHash = createHash('sha256')
      .update(files.map((file) => file.sha256).join(' '))
      .digest('hex')
    const same = await tx
      .selectFrom('plan_reading')
      .select('id')
      .where('content_hash', '=', contentHash)
      .where('state', 'in', ['waiting', 'reading', 'ready', 'confirmed'])
      .orderBy('started_at', 'desc')
      .executeTakeFirst()
    if (same && !anew) return { delta: null, result: { id: same.id, isNew: false } }
    const id = newId<'plan-reading'>()
    await tx
      .insertInto('plan_reading')
      .values({
        id,
        commune_id: communeId(),
        state: 'waiting',
        content_hash: contentHash,
        ...(meantAs ? { meant_as: meantAs } : {}),
        started_at: now,
        started_by: actorId(actor),
      })
      .execute()
    let ordinal = 0
    for (const file of files) {
      const fileId = await recordFile(context, file)
      await tx
        .insertInto('plan_reading_file')
        .values({ reading_id: id, commune_id: communeId(), ordinal: ordinal++, file_id: fileId })
        .execute()
    }
    return { delta: { files: files.length }, record: { type: 'plan-reading', id }, result: { id, isNew: true } }
  },
})
