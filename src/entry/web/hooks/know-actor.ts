import type { Handle } from '@sveltejs/kit/hooks'
import { actorOf } from '../actor.ts'
import { installation } from '../installation.ts'

/** Who acts: the person behind the session cookie, a village behind its link, else anyone. A database that is away is trouble, not a sign-out. */
export const knowActor: Handle = async ({ event, resolve }) => {
  event.locals.actor = await actorOf(installation().app, event.cookies, event.url.pathname)
  return resolve(event)
}
