import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { fileStore, recordFile } from '#modules/files/server/index.ts'
import { DOCUMENT_KINDS } from '../../domain/index.ts'
import { templateFiller } from './template-filler.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const Upload = z.object({
  name: z.string().min(1).max(300),
  size: z.number().int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
const Name = z.string().trim().min(2, 'Đặt tên cho mẫu.').max(120, 'Tên mẫu dài quá 120 chữ.')

/** "Kế hoạch", as the log tells it. */
export const kindName = (key: string): string => DOCUMENT_KINDS.find((kind) => kind.key === key)?.name ?? key

export const KindKey = z.string().refine((key) => DOCUMENT_KINDS.some((kind) => kind.key === key), 'Chọn loại văn bản.')

/** Takes a new form in. It is checked at once; one with errors is kept, only not used. Throws `templates.…` for a dangerous file. */
export const addTemplate = command({
  name: 'documents.add-template',
  input: z.object({ kind: KindKey, name: Name, file: Upload }),
  may: 'documents.manage-templates',
  async run(context, { kind, name, file }) {
    const id = newId<'document-template'>()
    await context.tx
      .insertInto('document_template')
      .values({
        id,
        commune_id: context.communeId(),
        kind,
        name,
        made_at: context.now,
        made_by: actorId(context.actor),
      })
      .execute()
    const { isFit } = await keepVersion(context, id, 1, file)
    return {
      delta: { kind: kindName(kind), name, fits: isFit },
      record: { type: 'document-template', id },
      result: { id, isFit },
    }
  },
})

/** A new file for a form: a further version; the older ones stay. */
export const replaceTemplate = command({
  name: 'documents.replace-template',
  input: z.object({ id: z.uuid(), file: Upload }),
  may: 'documents.manage-templates',
  async run(context, { id, file }) {
    const { tx } = context
    const template = await tx
      .selectFrom('document_template')
      .select('name')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!template) throw new DomainError('record.not-found')
    const last = await tx
      .selectFrom('document_template_version')
      .select(({ fn }) => fn.max('version').as('version'))
      .where('template_id', '=', id)
      .executeTakeFirst()
    const version = (last?.version ?? 0) + 1
    const { isFit } = await keepVersion(context, id, version, file)
    return {
      delta: { name: template.name, version, fits: isFit },
      record: { type: 'document-template', id },
      result: { id, isFit },
    }
  },
})

async function keepVersion(
  context: CommandContext,
  templateId: string,
  version: number,
  file: z.output<typeof Upload>,
) {
  const form = await context.port(fileStore).get(file.sha256)
  const problems = await context.port(templateFiller).inspect(form)
  const isFit = problems.every((problem) => problem.severity !== 'error')
  const fileId = await recordFile(context, { ...file, mediaType: DOCX })
  await context.tx
    .insertInto('document_template_version')
    .values({
      id: newId<'document-template-version'>(),
      commune_id: context.communeId(),
      template_id: templateId,
      version,
      file_id: fileId,
      problems: JSON.stringify(problems),
      is_fit: isFit,
      uploaded_at: context.now,
      uploaded_by: actorId(context.actor),
    })
    .execute()
  return { isFit }
}
