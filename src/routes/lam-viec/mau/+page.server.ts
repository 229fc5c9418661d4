import { error, redirect } from '@sveltejs/kit'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { STEPS } from '#modules/sample/domain/index.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import {
  hideCard,
  noteStep,
  refreshSample,
  removeSample,
  sampleState,
  switchRole,
} from '#modules/sample/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { dropSession, keepSession } from '#entry/web/session-cookie.ts'

export const load = async ({ locals }) => {
  const { actor } = locals
  if (actor.kind !== 'account') redirect(303, '/dang-nhap')
  const state = await tryLoad(() => ask(installation().app, sampleState, {}, actor))
  if (!state) error(404, 'Xã này dùng dữ liệu thật, không có trang mẫu.')
  return { state, mayManage: rolesMay(actor.roles, 'sample.manage') }
}

export const actions = {
  switch: async ({ request, locals, cookies, url }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const session = await execute(
        installation().app,
        switchRole,
        { login: text(form, 'login'), device: request.headers.get('user-agent') ?? '' },
        locals.actor,
      )
      keepSession(cookies, session.token, session.expiresAt, url.protocol === 'https:')
      redirect(303, '/lam-viec')
    })
  },
  step: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const step = STEPS.find((name) => name === text(form, 'step'))
      if (step) await execute(installation().app, noteStep, { step }, locals.actor)
      return { noted: step ?? null }
    })
  },
  hide: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, hideCard, { hidden: text(form, 'hidden') === '1' }, locals.actor)
      redirect(303, '/lam-viec')
    })
  },
  refresh: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const { actor } = locals
      if (actor.kind !== 'account' || !rolesMay(actor.roles, 'sample.manage')) throw new DomainError('access.denied')
      await refreshSample(installation().app, actor.communeId)
      redirect(303, '/lam-viec')
    })
  },
  remove: async ({ request, locals, cookies }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await removeSample(installation().app, text(form, 'name'), locals.actor)
      dropSession(cookies)
      // Whoever took the sample away sets up the real commune next; the code need not be looked up again.
      redirect(303, `/thiet-lap?ma=${encodeURIComponent(installation().settings.setupCode)}`)
    })
  },
}
