import { actorId } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { newId } from '#kernel/server/new-id.ts'
import { listUnits, ownCommune } from '#modules/organisations/server/index.ts'
import { catalogues } from '#modules/programmes/server/index.ts'
import { installation } from '#entry/web/installation.ts'
import { recordFromForm, recordable } from '#entry/web/record-form.ts'

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const { today, occurrences, open, tasks, choiceOf } = await recordable(locals.actor)
  const units = await ask(app, listUnits, {}, locals.actor)
  const commune = await ask(app, ownCommune, {}, locals.actor)
  const { topicsNow, audiencesNow } = await ask(app, catalogues, {}, locals.actor)
  const brief = ({ code, label }: { code: string; label: string }) => ({ code, label })
  const wanted = url.searchParams.get('ky')
  const task = occurrences.find((occurrence) => occurrence.id === wanted)?.taskId ?? url.searchParams.get('viec')
  return {
    me: actorId(locals.actor) ?? '',
    formKey: newId(),
    today,
    units: units.map((unit) => ({ id: unit.id, name: unit.name })),
    villages: units.filter((unit) => unit.kind === 'village').map((unit) => ({ id: unit.id, name: unit.name })),
    villageWord: commune.villageWord,
    topics: topicsNow.map(brief),
    audiences: audiencesNow.map(brief),
    chosen: wanted ?? open.find((occurrence) => occurrence.taskId === task)?.id ?? '',
    ownUnit: locals.actor.kind === 'account' ? (locals.actor.unitId ?? '') : '',
    tasks: tasks.map((task) => choiceOf(task, task.units.find((unit) => unit.part === 'lead')?.unitId ?? '')),
  }
}

export const actions = {
  // The same form without script.
  default: (event) => recordFromForm(event, '/lam-viec/ket-qua?moi'),
}
