import { json } from '@sveltejs/kit'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { ask } from '#kernel/server/execute.ts'
import { textOfCells } from '#modules/documents/domain/index.ts'
import { readTablesOf } from '#modules/documents/server/index.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { installation } from '#entry/web/installation.ts'
import { statusOf } from '#entry/web/status.ts'

const MOST_BYTES = 15 * 1024 * 1024

/** The tables of a file, as text that a screen shows before anything is added. The file is not kept. */
export const POST = async ({ request, locals }) => {
  try {
    const file = (await request.formData()).get('file')
    if (!(file instanceof File) || file.size === 0) throw new DomainError('tables.no-file')
    if (file.size > MOST_BYTES) throw new DomainError('files.too-large', { limit: MOST_BYTES / 1024 / 1024 })
    const content = new Uint8Array(await file.arrayBuffer())
    const tables = await ask(installation().app, readTablesOf, { content }, locals.actor)
    return json({ tables: tables.map(({ name, cells }) => ({ name, text: textOfCells(cells) })) })
  } catch (problem) {
    if (!(problem instanceof DomainError)) throw problem
    return json({ message: sentenceFor(problem.code, problem.facts) }, { status: statusOf(problem.code) })
  }
}
