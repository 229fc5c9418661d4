import type { Handle } from '@sveltejs/kit/hooks'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { errorFields } from '#kernel/server/error-fields.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { installation } from '../installation.ts'
import { statusOf } from '../status.ts'
import { TRIES_AGAIN, troubleHeaders, troublePage } from '../trouble-page.ts'

/** What is thrown before a page is reached (the database is away, too many attempts) becomes a page with a sentence. */
export const tellTrouble: Handle = async ({ event, resolve }) => {
  try {
    const response = await resolve(event)
    // The ordinary error page, made while the database was away: it tries again by itself, like the plain one below.
    if (response.status === 503 && event.request.method === 'GET' && !event.isDataRequest)
      for (const [name, value] of Object.entries(TRIES_AGAIN)) response.headers.set(name, value)
    return response
  } catch (error) {
    const known = error instanceof DomainError
    const status = known ? statusOf(error.code) : 500
    if (status >= 500)
      installation().app.log.error({ requestId: event.locals.requestId, ...errorFields(error) }, 'request failed')
    const sentence = known ? sentenceFor(error.code, error.facts) : sentenceFor('unknown')
    const triesAgain = status === 503 && event.request.method === 'GET'
    if (event.isDataRequest || !(event.request.headers.get('accept') ?? '').includes('text/html'))
      return Response.json({ message: sentence, errorId: event.locals.requestId }, { status })
    return new Response(troublePage(sentence, { errorId: event.locals.requestId, triesAgain }), {
      status,
      headers: troubleHeaders({ triesAgain }),
    })
  }
}
