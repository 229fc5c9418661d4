import { randomInt } from 'node:crypto'
import type { Handle } from '@sveltejs/kit/hooks'

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** Gives each request a short name that an officer can read out from an error page and that the log knows it by. */
export const nameRequest: Handle = async ({ event, resolve }) => {
  event.locals.requestId = newRequestId()
  const response = await resolve(event)
  response.headers.set('x-request-id', event.locals.requestId)
  return response
}

function newRequestId(): string {
  const letters = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}
