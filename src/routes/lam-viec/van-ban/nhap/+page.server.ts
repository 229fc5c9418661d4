import { error } from '@sveltejs/kit'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { readList } from '#modules/legislation/domain/index.ts'
import { importDocuments, readDocumentList } from '#modules/legislation/server/index.ts'
import { text, tryAct } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { sentenceFor } from '#i18n/errors.ts'

export const load = ({ locals: { actor } }) => {
  if (!rolesMay(actor.kind === 'account' ? actor.roles : [], 'legislation.manage'))
    error(403, sentenceFor('access.denied'))
}

const LIMIT_MB = 10

async function fileOf(form: FormData): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return null
  if (file.size > LIMIT_MB * 1024 * 1024) throw new DomainError('files.too-large', { limit: LIMIT_MB })
  return new Uint8Array(await file.arrayBuffer())
}

export const actions = {
  read: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const wanted = { words: text(form, 'lines'), content: await fileOf(form) }
      const read = await ask(installation().app, readDocumentList, wanted, locals.actor)
      return { ...read, source: text(form, 'source') }
    })
  },
  import: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const documents = readList(text(form, 'lines')).flatMap((line) => line.fields ?? [])
      const done = await execute(
        installation().app,
        importDocuments,
        { documents, source: text(form, 'source') },
        locals.actor,
      )
      return { done }
    })
  },
}
