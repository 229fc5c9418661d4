import { redirect } from '@sveltejs/kit'
import { execute } from '#kernel/server/execute.ts'
import { endSession } from '#modules/access/server/index.ts'
import { installation } from '#entry/web/installation.ts'
import { dropSession } from '#entry/web/session-cookie.ts'

export const load = () => redirect(303, '/dang-nhap')

export const actions = {
  default: async ({ locals, cookies }) => {
    if (locals.actor.kind === 'account')
      await execute(installation().app, endSession, { sessionId: locals.actor.sessionId }, locals.actor)
    dropSession(cookies)
    redirect(303, '/dang-nhap')
  },
}
