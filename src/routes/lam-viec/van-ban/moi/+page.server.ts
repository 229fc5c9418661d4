import { error, redirect } from '@sveltejs/kit'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { readCitation } from '#modules/legislation/domain/index.ts'
import { citedOne, recordDocument } from '#modules/legislation/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { documentFromForm } from '#entry/web/document-form.ts'
import { installation } from '#entry/web/installation.ts'
import { sentenceFor } from '#i18n/errors.ts'

export const load = async ({ url, locals }) => {
  const { actor } = locals
  if (!rolesMay(actor.kind === 'account' ? actor.roles : [], 'legislation.manage'))
    error(403, sentenceFor('access.denied'))
  const line = (url.searchParams.get('dong') ?? '').slice(0, 1500)
  const read = line.trim() === '' ? null : readCitation(line)
  const known = read ? await tryLoad(() => ask(installation().app, citedOne, read.fields, actor)) : { choices: [] }
  return {
    line,
    problem: line.trim() !== '' && read === null ? sentenceFor('legislation.no-citation') : '',
    fields: read?.fields ?? null,
    amendedBy: read?.amendedBy ?? [],
    known: known.choices,
  }
}

export const actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const { app } = installation()
      const key = text(form, 'key')
      const { id } = await execute(app, recordDocument, documentFromForm(form), locals.actor, {
        requestId: locals.requestId,
        ...(key.length >= 8 ? { idempotencyKey: key } : {}),
      })
      redirect(303, `/lam-viec/van-ban/${id}`)
    })
  },
}
