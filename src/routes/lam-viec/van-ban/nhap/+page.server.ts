import { error } from '@sveltejs/kit'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { linesOfTable, readList } from '#modules/legislation/domain/index.ts'
import { tableReader } from '#modules/documents/server/index.ts'
import { importDocuments } from '#modules/legislation/server/index.ts'
import { text, tryAct } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { sentenceFor } from '#i18n/errors.ts'

export const load = ({ locals: { actor } }) => {
  if (!rolesMay(actor.kind === 'account' ? actor.roles : [], 'legislation.manage'))
    error(403, sentenceFor('access.denied'))
}

const LIMIT_MB = 10

async function linesOfFile(bytes: Uint8Array): Promise<string> {
  if (bytes.length > LIMIT_MB * 1024 * 1024) throw new DomainError('files.too-large', { limit: LIMIT_MB })
  const tables = await installation().app.ports.get(tableReader).read(bytes)
  return tables.map((table) => linesOfTable(table.cells)).join('\n')
}

export const actions = {
  read: async ({ request }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const file = form.get('file')
      const fromFile =
        file instanceof File && file.size > 0 ? await linesOfFile(new Uint8Array(await file.arrayBuffer())) : ''
      const pasted = [text(form, 'lines'), fromFile].filter(Boolean).join('\n')
      const lines = readList(pasted)
      if (!lines.some((line) => line.fields)) throw new DomainError('legislation.no-citation')
      return { lines, pasted, source: text(form, 'source') }
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
