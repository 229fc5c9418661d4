import { capitalised } from '#kernel/domain/vietnamese.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import {
  addUnit,
  changeUnit,
  changeVillage,
  closeUnit,
  listUnits,
  moveUnit,
  ownCommune,
  reopenUnit,
} from '#modules/organisations/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals }) => {
  const { app } = installation()
  const all = await tryLoad(() => ask(app, listUnits, { ended: true }, locals.actor))
  const { villageWord } = await ask(app, ownCommune, {}, locals.actor)
  const villages = all.filter((unit) => unit.kind === 'village')
  return {
    villageWord,
    villages: villages.filter((village) => village.to === null),
    ended: villages.filter((village) => village.to !== null),
  }
}

export const actions = {
  add: async ({ request, locals }) => {
    const { app } = installation()
    const form = await request.formData()
    return tryAct(form, async () => {
      const { villageWord } = await ask(app, ownCommune, {}, locals.actor)
      const names = text(form, 'names')
        .split(/[\n;]+/)
        .map((name) => name.trim())
        .filter(Boolean)
      for (const name of names)
        await execute(
          app,
          addUnit,
          { name: withWord(name, villageWord), kind: 'village', assignment: 'assigned' },
          locals.actor,
        )
      return { said: `Đã thêm ${names.length} ${villageWord}.` }
    })
  },
  change: async ({ request, locals }) => {
    const { app } = installation()
    const form = await request.formData()
    return tryAct(form, async () => {
      const unitId = text(form, 'unitId')
      await execute(
        app,
        changeVillage,
        {
          unitId,
          households: text(form, 'households'),
          phone: text(form, 'phone'),
          zaloGroup: text(form, 'zaloGroup'),
          zaloLink: text(form, 'zaloLink'),
        },
        locals.actor,
      )
      if (text(form, 'name') !== text(form, 'nameBefore'))
        await execute(
          app,
          changeUnit,
          { unitId, name: text(form, 'name'), kind: 'village', assignment: 'assigned' },
          locals.actor,
        )
      return { said: `Đã lưu ${text(form, 'name')}.` }
    })
  },
  move: async ({ request, locals }) => {
    const form = await request.formData()
    const by = text(form, 'by') === '-1' ? -1 : 1
    return tryAct(form, () => execute(installation().app, moveUnit, { unitId: text(form, 'unitId'), by }, locals.actor))
  },
  close: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const unitId = text(form, 'unitId')
      const { name } = await execute(installation().app, closeUnit, { unitId }, locals.actor)
      return { said: `Đã kết thúc “${name}”. Việc cũ vẫn giữ tên này.`, undoClose: unitId }
    })
  },
  reopen: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, reopenUnit, { unitId: text(form, 'unitId') }, locals.actor)
      return { said: 'Đã mở lại.' }
    })
  },
}

function withWord(name: string, word: string): string {
  return name.toLowerCase().startsWith(`${word.toLowerCase()} `) ? name : `${capitalised(word)} ${name}`
}
