import type { Handle } from '@sveltejs/kit/hooks'

const HALF_A_YEAR_SECONDS = 15_552_000

/** What browsers are told to refuse on every page. HSTS only where the page came by https: offices on plain http must stay reachable. */
export const secureHeaders: Handle = async ({ event, resolve }) => {
  const response = await resolve(event)
  const { headers } = response
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'same-origin')
  headers.set('x-frame-options', 'SAMEORIGIN')
  headers.set('permissions-policy', 'camera=(self), geolocation=(), microphone=()')
  headers.set('cross-origin-resource-policy', 'same-origin')
  if (event.url.protocol === 'https:') {
    headers.set('strict-transport-security', `max-age=${HALF_A_YEAR_SECONDS}`)
    headers.set('cross-origin-opener-policy', 'same-origin')
  }
  // Files people handed in may hold scripts; opened by themselves they may run none.
  if (!headers.has('content-security-policy'))
    headers.set(
      'content-security-policy',
      "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'self'",
    )
  return response
}
