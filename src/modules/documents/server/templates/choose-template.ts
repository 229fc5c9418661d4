import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import { KindKey, kindName } from './keep-template.ts'
import { versionsOf } from './stored-templates.ts'

/** Which form a kind of document is exported by; null: our own. Throws `templates.not-fit` or `templates.turned-off`. */
export const chooseTemplate = command({
  name: 'documents.choose-template',
  input: z.object({ kind: KindKey, templateId: z.uuid().nullable() }),
  may: 'documents.manage-templates',
  async run({ tx, now, actor, communeId }, { kind, templateId }) {
    await tx.deleteFrom('document_template_choice').where('kind', '=', kind).execute()
    if (templateId === null) return { delta: { kind: kindName(kind), name: null }, result: null }
    const template = await tx
      .selectFrom('document_template')
      .select(['name', 'kind', 'turned_off_at'])
      .where('id', '=', templateId)
      .forUpdate()
      .executeTakeFirst()
    if (!template || template.kind !== kind) throw new DomainError('record.not-found')
    if (template.turned_off_at !== null) throw new DomainError('templates.turned-off', { name: template.name })
    const versions = await versionsOf(tx, [templateId])
    if (!versions.some((version) => version.isFit)) throw new DomainError('templates.not-fit', { name: template.name })
    await tx
      .insertInto('document_template_choice')
      .values({ commune_id: communeId(), kind, template_id: templateId, chosen_at: now, chosen_by: actorId(actor) })
      .execute()
    return {
      delta: { kind: kindName(kind), name: template.name },
      record: { type: 'document-template', id: templateId },
      result: null,
    }
  },
})

/** Turns a form off, so that nothing is printed by it any more, or on again. Its files stay. */
export const turnTemplate = command({
  name: 'documents.turn-template',
  input: z.object({ id: z.uuid(), on: z.boolean() }),
  may: 'documents.manage-templates',
  async run({ tx, now }, { id, on }) {
    const template = await tx
      .updateTable('document_template')
      .set({ turned_off_at: on ? null : now })
      .where('id', '=', id)
      .returning('name')
      .executeTakeFirst()
    if (!template) throw new DomainError('record.not-found')
    if (!on) await tx.deleteFrom('document_template_choice').where('template_id', '=', id).execute()
    return { delta: { name: template.name, on }, record: { type: 'document-template', id }, result: null }
  },
})
