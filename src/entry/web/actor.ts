import type { Cookies } from '@sveltejs/kit'
import { ANYONE } from '#kernel/server/actor.ts'
import type { Actor } from '#kernel/server/actor.ts'
import type { App } from '#kernel/server/app.ts'
import { actorOfLink, actorOfToken } from '#modules/access/server/index.ts'
import { linkToken } from './link-cookie.ts'
import { sessionToken } from './session-cookie.ts'

/**
 * Who asks for a page: the signed-in person, else whoever came by a village's link. On the village's own pages the link
 * counts first, so that an officer who tries a link sees what the village sees.
 */
export async function actorOf(app: App, cookies: Cookies, path: string): Promise<Actor> {
  const bySession = async (): Promise<Actor | null> => {
    const token = sessionToken(cookies)
    return token ? actorOfToken(app, token) : null
  }
  const byLink = async (): Promise<Actor | null> => {
    const token = linkToken(cookies)
    return token ? actorOfLink(app, token) : null
  }
  const first = /^\/thon(?:\/|$)/.test(path) ? [byLink, bySession] : [bySession, byLink]
  for (const ask of first) {
    const actor = await ask()
    if (actor) return actor
  }
  return ANYONE
}
