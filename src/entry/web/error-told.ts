import type { HandleServerError } from '@sveltejs/kit/hooks'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { errorFields } from '#kernel/server/error-fields.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { installation } from './installation.ts'
import { statusOf } from './status.ts'

const OF_THE_FRAMEWORK: Readonly<Record<number, string>> = {
  404: 'request.not-found',
  405: 'request.method',
  413: 'request.too-large',
}

/** Turns what a page threw into a status and a Vietnamese sentence with an error id; the log gets the rest. */
export const errorTold: HandleServerError = ({ error, event, kind }) => {
  const errorId = event.locals.requestId
  if (kind === 'app') return { errorId }
  if (error instanceof DomainError) {
    const status = statusOf(error.code)
    if (status >= 500) log(event, error)
    return { status, message: sentenceFor(error.code, error.facts), errorId }
  }
  if (kind === 'framework') return { message: sentenceFor(frameworkCode(error), { limit: 60 }), errorId }
  if (kind === 'validation') return { message: sentenceFor('request.refused'), errorId }
  log(event, error)
  return { message: sentenceFor('unknown'), errorId }
}

function log(event: Parameters<HandleServerError>[0]['event'], error: unknown): void {
  installation().app.log.error(
    { requestId: event.locals.requestId, route: event.route.id, ...errorFields(error) },
    'page failed',
  )
}

function frameworkCode(error: unknown): string {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 0
  return OF_THE_FRAMEWORK[status] ?? 'request.refused'
}
