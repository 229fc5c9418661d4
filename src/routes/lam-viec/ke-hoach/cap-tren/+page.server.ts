import { redirect } from '@sveltejs/kit'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { fileStore } from '#modules/files/server/index.ts'
import { listSuperiorPlans, ownDueRule, setOwnDueRule, startReading } from '#modules/plans/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { filesOfForm } from '#entry/web/plan-files.ts'

export const load = async ({ locals }) => {
  const { app } = installation()
  const { actor } = locals
  const { plans } = await tryLoad(() => ask(app, listSuperiorPlans, {}, actor))
  return {
    plans,
    rule: await ask(app, ownDueRule, {}, actor),
    canManage: actor.kind === 'account' && rolesMay(actor.roles, 'plans.manage'),
  }
}

export const actions = {
  read: async ({ request, locals }) => {
    const { app, readings } = installation()
    const form = await request.formData()
    return tryAct(form, async () => {
      const files = await filesOfForm(form, locals.actor, app.ports.get(fileStore))
      const { id, isNew } = await execute(app, startReading, { files, meantAs: 'superior' }, locals.actor, {
        requestId: locals.requestId,
      })
      readings.kick()
      redirect(303, `/lam-viec/ke-hoach/doc/${id}${isNew ? '' : '?trung'}`)
    })
  },
  rule: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const days = text(form, 'workingDays')
      await execute(installation().app, setOwnDueRule, { workingDays: days === '' ? null : Number(days) }, locals.actor)
      return { said: 'Đã lưu.' }
    })
  },
}
