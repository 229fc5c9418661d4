import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { listPlanKinds, setPlanKind } from '#modules/plans/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals }) => {
  const { actor } = locals
  return {
    kinds: (await tryLoad(() => ask(installation().app, listPlanKinds, {}, actor))).map(({ code, name, isHidden }) => ({
      code,
      name,
      isHidden,
    })),
    canManage: actor.kind === 'account' && rolesMay(actor.roles, 'plans.manage'),
  }
}

export const actions = {
  set: async ({ request, locals }) => {
    const form = await request.formData()
    const code = text(form, 'code')
    return tryAct(form, () =>
      execute(
        installation().app,
        setPlanKind,
        { ...(code ? { code } : {}), name: text(form, 'name'), isHidden: form.has('hidden') },
        locals.actor,
      ),
    )
  },
}
