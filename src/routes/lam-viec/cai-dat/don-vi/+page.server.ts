import { ask, execute } from '#kernel/server/execute.ts'
import { UNIT_KINDS, addAlias, addUnit, closeUnit, listUnits } from '#modules/organisations/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals }) => ({
  units: await tryLoad(() => ask(installation().app, listUnits, {}, locals.actor)),
  kinds: [...UNIT_KINDS],
})

export const actions = {
  add: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () =>
      execute(
        installation().app,
        addUnit,
        {
          name: text(form, 'name'),
          kind: UNIT_KINDS.find((kind) => kind === text(form, 'kind')) ?? 'other',
          assignment: text(form, 'assignment') === 'requested' ? 'requested' : 'assigned',
        },
        locals.actor,
      ),
    )
  },
  alias: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () =>
      execute(installation().app, addAlias, { unitId: text(form, 'unitId'), alias: text(form, 'alias') }, locals.actor),
    )
  },
  close: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () => execute(installation().app, closeUnit, { unitId: text(form, 'unitId') }, locals.actor))
  },
}
