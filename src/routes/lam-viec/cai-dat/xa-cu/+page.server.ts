import { ask, execute } from '#kernel/server/execute.ts'
import {
  addPredecessor,
  changeCommune,
  listPredecessors,
  ownCommune,
  removePredecessor,
} from '#modules/organisations/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals }) => {
  const { app } = installation()
  return {
    own: await tryLoad(() => ask(app, ownCommune, {}, locals.actor)),
    former: await tryLoad(() => ask(app, listPredecessors, {}, locals.actor)),
  }
}

export const actions = {
  own: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(
        installation().app,
        changeCommune,
        { name: text(form, 'name'), province: text(form, 'province'), villageWord: text(form, 'villageWord') },
        locals.actor,
      )
      return { said: 'Đã lưu.' }
    })
  },
  add: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(
        installation().app,
        addPredecessor,
        {
          name: text(form, 'name'),
          district: text(form, 'district'),
          province: text(form, 'province'),
          until: text(form, 'until'),
        },
        locals.actor,
      )
      return { said: `Đã thêm “${text(form, 'name')}”.` }
    })
  },
  remove: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, removePredecessor, { id: text(form, 'id') }, locals.actor)
      return { said: 'Đã bỏ.' }
    })
  },
}
