import type { Handle } from '@sveltejs/kit/hooks'
import { actorId } from '#kernel/server/actor.ts'
import { takeAttempt } from '#kernel/server/rate-limit.ts'
import { installation } from '../installation.ts'

// A village's photos of a month, sent at once after a week without a connection, still pass.
const FORMS = { name: 'upload', most: 200, windowMinutes: 10 }
// Files that a page sends one by one: an officer who records thirty meetings of an evening, with all their photos.
const SINGLE_FILES = { name: 'upload-file', most: 600, windowMinutes: 10 }
const SMALL = /^application\/(?:json|x-www-form-urlencoded)\b/

/** Bounds how many forms with files, and files by themselves, one person, or one address before sign-in, sends in a while. */
export const limitUploads: Handle = async ({ event, resolve }) => {
  const { request } = event
  const type = request.headers.get('content-type') ?? ''
  if (request.method === 'POST' && !SMALL.test(type)) {
    const limit = type.startsWith('multipart/form-data') ? FORMS : SINGLE_FILES
    await takeAttempt(installation().app, limit, actorId(event.locals.actor) ?? event.getClientAddress())
  }
  return resolve(event)
}
