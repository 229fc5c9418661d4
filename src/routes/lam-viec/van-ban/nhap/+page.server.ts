import { error } from '@sveltejs/kit'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { readList } from '#modules/legislation/domain/index.ts'
import { importDocuments } from '#modules/legislation/server/index.ts'
import { text, tryAct } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { sentenceFor } from '#i18n/errors.ts'

export const load = ({ locals: { actor } }) => {
  if (!rolesMay(actor.kind === 'account' ? actor.roles : [], 'legislation.manage'))
    error(403, sentenceFor('access.denied'))
}

export const actions = {
  read: async ({ request }) => {
    const form = await request.formData()
    return tryAct(form, () => {
      const lines = readList(text(form, 'lines'))
      if (!lines.some((line) => line.fields)) throw new DomainError('legislation.no-citation')
      return Promise.resolve({ lines, pasted: text(form, 'lines'), source: text(form, 'source') })
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
