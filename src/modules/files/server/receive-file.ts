import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#kernel/server/command.ts'
import { recordFile } from './store.ts'

/**
 * Writes down one file that arrived on its own, ahead of what it belongs to, and gives a receipt for it.
 * The same bytes from the same person, still unused, get the receipt they had: a slow line may send them twice.
 */
export const receiveFile = command({
  name: 'files.receive',
  input: z.object({
    name: z.string().max(300),
    mediaType: z.string().max(120),
    size: z.number().int().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  may: 'results.record',
  async run(context, file) {
    const { tx, actor } = context
    const by = actor.kind === 'account' ? actor.accountId : null
    const before = await tx
      .selectFrom('stored_file')
      .select('id')
      .where('sha256', '=', file.sha256)
      .where('stored_by', by === null ? 'is' : '=', by)
      .where(sql<boolean>`not exists (select from evidence e where e.file_id = stored_file.id)`)
      .orderBy('stored_at', 'desc')
      .executeTakeFirst()
    const id = before?.id ?? (await recordFile(context, file))
    return { delta: null, result: { id, sha256: file.sha256 } }
  },
})
