import type { IncomingMessage, ServerResponse } from 'node:http'
import { sentenceFor } from '#i18n/errors.ts'
import type { Config } from '#kernel/server/config.ts'
import { troubleHeaders, troublePage } from '../web/trouble-page.ts'
import { cameAt } from './origin.ts'

const SENDS_A_FORM = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i

/**
 * True for a form that a page of another address sends: only our own pages may act in somebody's name. The page handler
 * holds the same wall and says so in English; here the person is told what to do.
 */
export function isForeignForm(request: IncomingMessage): boolean {
  const type = request.headers['content-type'] ?? ''
  if (!SENDS_A_FORM.has(request.method ?? '') || (type !== '' && !FORM.test(type.trim()))) return false
  return request.headers.origin !== cameAt(request)
}

/** Refuses it with a sentence that names the right address, and the settings to look at behind a proxy. */
export function refuseForeignForm(request: IncomingMessage, response: ServerResponse, config: Config): void {
  request.resume()
  const address = config.PUBLIC_URL ?? cameAt(request)
  const sentence = sentenceFor('request.foreign-form', { address })
  if (/text\/html/.test(request.headers.accept ?? ''))
    return void response.writeHead(403, troubleHeaders()).end(troublePage(sentence))
  response
    .writeHead(403, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify({ message: sentence }))
}
