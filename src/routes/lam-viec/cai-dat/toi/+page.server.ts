import { ask, execute } from '#kernel/server/execute.ts'
import { changePassword, endSession, ownSessions } from '#modules/access/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals }) => ({
  sessions: await tryLoad(() => ask(installation().app, ownSessions, {}, locals.actor)),
})

export const actions = {
  password: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(
        installation().app,
        changePassword,
        { current: String(form.get('current') ?? ''), next: String(form.get('next') ?? '') },
        locals.actor,
      )
      return { changed: true }
    })
  },
  end: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () =>
      execute(installation().app, endSession, { sessionId: text(form, 'sessionId') }, locals.actor),
    )
  },
}
