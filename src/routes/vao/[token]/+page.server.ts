import { redirect } from '@sveltejs/kit'
import { actorOfLink } from '#modules/access/server/index.ts'
import { installation } from '#entry/web/installation.ts'
import { dropLink, keepLink } from '#entry/web/link-cookie.ts'

/** The link or QR of a village: keeps the way in on this phone and opens its page. Opened again, it puts a lost way back. */
export const load = async ({ params, cookies, url }) => {
  const actor = await actorOfLink(installation().app, params.token)
  if (!actor) {
    dropLink(cookies)
    redirect(303, '/thon/het-han')
  }
  keepLink(cookies, params.token, url.protocol === 'https:')
  redirect(303, '/thon')
}
