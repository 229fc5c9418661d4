import type { IncomingMessage, ServerResponse } from 'node:http'
import { sentenceFor } from '#i18n/errors.ts'
import type { Config } from '#kernel/server/config.ts'
import { troubleHeaders, troublePage } from '../web/trouble-page.ts'
import { isForeignForm, refuseForeignForm } from './foreign-form.ts'
import type { Handler } from './listeners.ts'
import type { RequestMetrics } from './metrics.ts'
import { isLoopback, markOrigin, senderOf } from './origin.ts'

/** Beyond this a request is refused before a byte of it is kept. */
export const BODY_LIMIT_MB = 64
const SAID_LIMIT_MB = 60
const DRAIN_MB = 512

/** What the front needs to know of the rest. */
export interface FrontParts {
  config: Config
  metrics: RequestMetrics
  pages: Handler
  isUp(): Promise<boolean>
  figures(): Promise<string>
}

/** What stands before the pages: health, figures, the size limit, and the headers that say how a request really came. */
export function frontHandler(parts: FrontParts): Handler {
  return (request, response) => {
    const done = parts.metrics.begin()
    response.once('close', () => done(response.statusCode))
    response.setHeader('x-content-type-options', 'nosniff')
    const path = request.url?.split('?')[0]
    if (path === '/healthz') return plain(response, 200, 'ok\n')
    if (path === '/readyz')
      return void parts.isUp().then((up) => plain(response, up ? 200 : 503, up ? 'ready\n' : 'database\n'))
    if (path === '/metrics') return void showFigures(parts, request, response)
    if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT_MB * 1024 * 1024)
      return refuseLarge(request, response)
    markOrigin(request, parts.config)
    if (isForeignForm(request)) return refuseForeignForm(request, response, parts.config)
    parts.pages(request, response)
  }
}

async function showFigures(parts: FrontParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (parts.config.METRICS !== 'public' && !isLoopback(senderOf(request, parts.config)))
    return plain(response, 404, 'not found\n')
  plain(response, 200, parts.metrics.text() + (await parts.figures()))
}

// Read to its end and thrown away, within reason: a browser that is still sending would show a broken connection, not our sentence.
function refuseLarge(request: IncomingMessage, response: ServerResponse): void {
  const answer = (): void => {
    if (response.headersSent) return
    response
      .writeHead(413, { ...troubleHeaders(), connection: 'close' })
      .end(troublePage(sentenceFor('request.too-large', { limit: SAID_LIMIT_MB })))
  }
  if (Number(request.headers['content-length']) > DRAIN_MB * 1024 * 1024) return answer()
  request.once('end', answer).once('error', answer).resume()
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(text)
}
