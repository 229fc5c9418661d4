import { ask, execute } from '#kernel/server/execute.ts'
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endOtherSessions,
  endSecondFactor,
  endSession,
  ownAccount,
  ownSessions,
  setPin,
} from '#modules/access/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals }) => {
  const { app } = installation()
  return {
    own: await tryLoad(() => ask(app, ownAccount, {}, locals.actor)),
    sessions: await tryLoad(() => ask(app, ownSessions, {}, locals.actor)),
  }
}

const secret = (form: FormData, name: string): string => String(form.get(name) ?? '')

export const actions = {
  password: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(
        installation().app,
        changePassword,
        { current: secret(form, 'current'), next: secret(form, 'next') },
        locals.actor,
      )
      return { said: 'Đã đổi mật khẩu. Các phiên khác đã kết thúc.' }
    })
  },
  pin: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(
        installation().app,
        setPin,
        { password: secret(form, 'password'), pin: secret(form, 'pin') },
        locals.actor,
      )
      return { said: 'Đã đặt mã PIN.' }
    })
  },
  begin: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => ({
      factor: await execute(
        installation().app,
        beginSecondFactor,
        { password: secret(form, 'password') },
        locals.actor,
      ),
    }))
  },
  confirm: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () =>
      execute(installation().app, confirmSecondFactor, { code: secret(form, 'code') }, locals.actor),
    )
  },
  off: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, endSecondFactor, { password: secret(form, 'password') }, locals.actor)
      return { said: 'Đã tắt mã xác thực.' }
    })
  },
  end: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, endSession, { sessionId: text(form, 'sessionId') }, locals.actor)
      return { said: 'Đã kết thúc phiên.' }
    })
  },
  others: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const { ended } = await execute(installation().app, endOtherSessions, {}, locals.actor)
      return { said: `Đã kết thúc ${ended} phiên khác.` }
    })
  },
}
