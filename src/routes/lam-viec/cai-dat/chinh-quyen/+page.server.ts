import { ask, execute } from '#kernel/server/execute.ts'
import { listTierPeriods, removeTierPeriod, setTierPeriod } from '#modules/organisations/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals }) => ({
  periods: await tryLoad(() => ask(installation().app, listTierPeriods, {}, locals.actor)),
})

export const actions = {
  set: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(
        installation().app,
        setTierPeriod,
        {
          id: text(form, 'id'),
          model: text(form, 'model') === 'three-tier' ? 'three-tier' : 'two-tier',
          from: text(form, 'from'),
          to: text(form, 'to'),
          reportTo: text(form, 'reportTo'),
          reportThrough: text(form, 'reportThrough'),
          source: text(form, 'source'),
        },
        locals.actor,
      )
      return { said: 'Đã lưu thời kỳ.' }
    })
  },
  remove: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, removeTierPeriod, { id: text(form, 'id') }, locals.actor)
      return { said: 'Đã bỏ thời kỳ.' }
    })
  },
}
