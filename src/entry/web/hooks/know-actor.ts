import type { Handle } from '@sveltejs/kit/hooks'
import { ANYONE } from '#kernel/server/actor.ts'
import { actorOfToken } from '#modules/access/server/index.ts'
import { installation } from '../installation.ts'
import { sessionToken } from '../session-cookie.ts'

/** Who acts: the person behind the session cookie, else anyone. A database that is away is trouble, not a sign-out. */
export const knowActor: Handle = async ({ event, resolve }) => {
  const token = sessionToken(event.cookies)
  event.locals.actor = token ? ((await actorOfToken(installation().app, token)) ?? ANYONE) : ANYONE
  return resolve(event)
}
