import type { Handle } from '@sveltejs/kit/hooks'
import { execute } from '#kernel/server/execute.ts'
import type { Step } from '#modules/sample/domain/index.ts'
import { installationState } from '#modules/organisations/server/index.ts'
import { noteStep } from '#modules/sample/server/index.ts'
import { installation } from '../installation.ts'

// What a step of the five-minute card asks to be looked at, by the route that shows it.
const SEEN: Readonly<Record<string, Step>> = {
  '/lam-viec/don-doc': 'see-late',
  '/lam-viec/ke-hoach/doc/[id]': 'read-province-plan',
  '/lam-viec/giao-ban': 'see-briefing',
}

/** In a sample commune: downloads carry MẪU in their name and calendar, and looking at a page ticks its step. */
export const markSample: Handle = async ({ event, resolve }) => {
  const response = await resolve(event)
  const attached = response.headers.get('content-disposition')
  const step = event.request.method === 'GET' && response.ok ? SEEN[event.route.id ?? ''] : undefined
  if (!attached && !step) return response
  const { app } = installation()
  const { isSample } = await installationState(app)
  if (!isSample) return response
  if (step && event.locals.actor.kind === 'account')
    await execute(app, noteStep, { step }, event.locals.actor).catch(() => undefined)
  return attached ? marked(response, attached) : response
}

async function marked(response: Response, attached: string): Promise<Response> {
  const name = attached
    .replace(/filename\*=UTF-8''(?!MAU|M%E1%BA%AA)/i, "filename*=UTF-8''MAU%20")
    .replace(/filename="(?!MAU)/i, 'filename="MAU ')
  const headers = new Headers(response.headers)
  headers.set('content-disposition', name)
  if (!/^text\/calendar/.test(headers.get('content-type') ?? ''))
    return new Response(response.body, { status: response.status, headers })
  headers.delete('content-length')
  return new Response((await response.text()).replaceAll('SUMMARY:', 'SUMMARY:MẪU '), {
    status: response.status,
    headers,
  })
}
