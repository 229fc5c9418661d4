import type { Handle } from '@sveltejs/kit/hooks'
import { installation } from '../installation.ts'

/** One line for each request: the route's pattern, never the address itself, which may hold a search or a secret link. */
export const logRequest: Handle = async ({ event, resolve }) => {
  const began = performance.now()
  const response = await resolve(event)
  installation().app.log.info(
    {
      requestId: event.locals.requestId,
      method: event.request.method,
      route: event.route.id ?? 'unknown',
      status: response.status,
      ms: Math.round(performance.now() - began),
    },
    'request',
  )
  return response
}
