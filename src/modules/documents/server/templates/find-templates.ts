import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { query } from '#kernel/server/command.ts'
import { KindKey } from './keep-template.ts'
import { versionsOf } from './stored-templates.ts'

/** The commune's own forms with their versions, those that are off last. */
export const listTemplates = query({
  name: 'documents.list-templates',
  input: z.object({}),
  may: 'documents.manage-templates',
  async run({ db }) {
    const templates = await db.selectFrom('document_template').selectAll().orderBy('made_at').execute()
    const choices = await db.selectFrom('document_template_choice').select(['template_id']).execute()
    const versions = await versionsOf(
      db,
      templates.map((template) => template.id),
    )
    return templates
      .map((template) => {
        const own = versions.filter((version) => version.templateId === template.id)
        return {
          id: template.id,
          kind: template.kind,
          name: template.name,
          isOff: template.turned_off_at !== null,
          isChosen: choices.some((choice) => choice.template_id === template.id),
          /** The version in use: the latest without errors. */
          inUse: own.find((version) => version.isFit)?.version ?? null,
          versions: own.map(({ sha256: _sha256, templateId: _templateId, ...version }) => version),
        }
      })
      .sort((one, other) => Number(one.isOff) - Number(other.isOff))
  },
})

/** One version of a form, to look at or download: the one asked for, else the one in use, else the latest. */
export const findTemplate = query({
  name: 'documents.find-template',
  input: z.object({ id: z.uuid(), version: z.number().int().optional() }),
  may: 'documents.manage-templates',
  async run({ db }, { id, version }) {
    const template = await db
      .selectFrom('document_template')
      .select(['name', 'kind'])
      .where('id', '=', id)
      .executeTakeFirst()
    const versions = await versionsOf(db, [id])
    const found =
      version === undefined
        ? (versions.find((one) => one.isFit) ?? versions[0])
        : versions.find((one) => one.version === version)
    if (!template || !found) throw new DomainError('record.not-found')
    return { ...template, file: found }
  },
})

/** The form that is chosen for a kind of document; null where it is printed in our own. */
export const templateFor = query({
  name: 'documents.template-for',
  input: z.object({ kind: KindKey }),
  may: 'documents.use-templates',
  async run({ db }, { kind }) {
    const choice = await db
      .selectFrom('document_template_choice as c')
      .innerJoin('document_template as t', 't.id', 'c.template_id')
      .select(['t.id', 't.name'])
      .where('c.kind', '=', kind)
      .where('t.turned_off_at', 'is', null)
      .executeTakeFirst()
    if (!choice) return null
    const version = (await versionsOf(db, [choice.id])).find((one) => one.isFit)
    return version ? { id: choice.id, name: choice.name, version: version.version, sha256: version.sha256 } : null
  },
})
