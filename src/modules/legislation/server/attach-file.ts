import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import { recordFile } from '#modules/files/server/index.ts'
import { PAPER_TYPES } from '../domain/index.ts'
import { ownRow, tell } from './own-row.ts'
import { documentIn, readRegister } from './read-register.ts'

/** Keeps the document's own file, PDF or DOCX, bytes untouched. A null takes the file off the entry. */
export const attachFile = command({
  name: 'legislation.attach',
  input: z.object({
    id: z.uuid(),
    file: z
      .object({
        name: z.string().max(300),
        /** What the bytes say, not what the sender calls it; null where they say nothing. */
        mediaType: z.string().max(120).nullable(),
        size: z.number().int().min(1),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      })
      .nullable(),
  }),
  may: 'legislation.manage',
  async run(context, { id: asked, file }) {
    if (file !== null && !PAPER_TYPES.includes(file.mediaType ?? '')) throw new DomainError('legislation.not-a-paper')
    const document = documentIn(await readRegister(context.tx), asked)
    const id = await ownRow(context, document)
    const fileId = file ? await recordFile(context, { ...file, mediaType: file.mediaType ?? '' }) : null
    await context.tx
      .updateTable('legal_document')
      .set({ file_id: fileId, changed_at: context.now, changed_by: actorId(context.actor) })
      .where('id', '=', id)
      .execute()
    await tell(context, id)
    return {
      delta: { number: document.number, file: file?.name ?? null },
      record: { type: 'legal-document', id },
      result: null,
    }
  },
})
