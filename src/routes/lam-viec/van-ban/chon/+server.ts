import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { isPlainDate } from '#kernel/domain/plain-date.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { readCitation } from '#modules/legislation/domain/index.ts'
import { citedOne, pickDocuments, recordDocument } from '#modules/legislation/server/index.ts'
import { answer } from '#entry/web/answer.ts'
import { installation } from '#entry/web/installation.ts'

/**
 * For the picker: `?q=` gives choices for typed words, `?dan=` reads a pasted citation and says what the register holds of it.
 * `?ngay=` is the plan's day, on which the state of each is told.
 */
export const GET = ({ request, url, locals }) =>
  answer(request, locals.actor, async () => {
    const { app } = installation()
    const day = url.searchParams.get('ngay')
    const on = isPlainDate(day) ? day : null
    const pasted = url.searchParams.get('dan')
    if (pasted === null)
      return { choices: await ask(app, pickDocuments, { words: url.searchParams.get('q') ?? '', on }, locals.actor) }
    const read = readCitation(pasted)
    if (!read) throw new DomainError('legislation.no-citation')
    return { fields: read.fields, ...(await ask(app, citedOne, { ...read.fields, on }, locals.actor)) }
  })

const Added = z.object({
  key: z.string().min(8).max(100),
  isOther: z.boolean().default(false),
  kind: z.string(),
  number: z.string(),
  issuedOn: z.string().nullable(),
  issuer: z.string().nullable(),
  subject: z.string().nullable(),
})

/** Enters a document from the picker; the answer names it as picked. */
export const POST = ({ request, locals }) =>
  answer(request, locals.actor, async () => {
    const { key, ...input } = Added.parse(await request.json())
    const { id } = await execute(installation().app, recordDocument, input, locals.actor, { idempotencyKey: key })
    return { documentId: id }
  })
