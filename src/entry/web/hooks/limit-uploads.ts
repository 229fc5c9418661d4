import type { Handle } from '@sveltejs/kit/hooks'
import { actorId } from '#kernel/server/actor.ts'
import { takeAttempt } from '#kernel/server/rate-limit.ts'
import { installation } from '../installation.ts'

// A village's photos of a month, sent at once after a week without a connection, still pass.
const UPLOADS = { name: 'upload', most: 200, windowMinutes: 10 }

/** Bounds how many forms with files one person, or one address before sign-in, sends in a while. */
export const limitUploads: Handle = async ({ event, resolve }) => {
  if (event.request.method === 'POST' && event.request.headers.get('content-type')?.startsWith('multipart/form-data'))
    await takeAttempt(installation().app, UPLOADS, actorId(event.locals.actor) ?? event.getClientAddress())
  return resolve(event)
}
