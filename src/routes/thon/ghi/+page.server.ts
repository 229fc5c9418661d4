import { actorId } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { newId } from '#kernel/server/new-id.ts'
import { listUnits, ownCommune } from '#modules/organisations/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { recordFromForm, recordable } from '#entry/web/record-form.ts'

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const { actor } = locals
  const own = actor.kind === 'account' || actor.kind === 'link' ? actor.unitId : null
  const { today, open, tasks, choiceOf } = await recordable(actor)
  const units = await tryLoad(() => ask(app, listUnits, {}, actor))
  const { villageWord } = await ask(app, ownCommune, {}, actor)
  return {
    form: {
      me: actorId(actor) ?? '',
      today,
      units: units.filter((unit) => unit.id === own).map(({ id, name }) => ({ id, name })),
      villageWord,
      chosen: open.find((occurrence) => occurrence.id === url.searchParams.get('ky'))?.id ?? '',
      likelyTitle: `Họp ${villageWord}`,
      ownUnit: own ?? '',
      isVillage: true,
      formKey: newId(),
      to: { files: '/thon/ghi/tep', results: '/thon/ghi/gui' },
      after: '/thon/da-ghi?moi',
      tasks: tasks
        .filter((task) => task.channels.includes('meeting') || task.units.some((unit) => unit.unitId === own))
        .map((task) => choiceOf(task, own ?? '')),
    },
  }
}

export const actions = {
  // The same form without script.
  default: (event) => recordFromForm(event, '/thon/da-ghi?moi'),
}
