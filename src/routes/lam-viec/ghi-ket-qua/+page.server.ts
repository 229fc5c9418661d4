import { redirect } from '@sveltejs/kit'
import { actorId } from '#kernel/server/actor.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { listUnits, ownCommune } from '#modules/organisations/server/index.ts'
import { catalogues } from '#modules/programmes/server/index.ts'
import { fieldsOfForm } from '#modules/results/domain/index.ts'
import { recordResult } from '#modules/results/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { receiveFields } from '#entry/web/receive.ts'

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const board = await tryLoad(() => ask(app, taskBoard, {}, locals.actor))
  const units = await ask(app, listUnits, {}, locals.actor)
  const commune = await ask(app, ownCommune, {}, locals.actor)
  const { topicsNow, audiencesNow } = await ask(app, catalogues, {}, locals.actor)
  const brief = ({ code, label }: { code: string; label: string }) => ({ code, label })
  const wanted = url.searchParams.get('ky')
  const task = board.occurrences.find((occurrence) => occurrence.id === wanted)?.taskId ?? url.searchParams.get('viec')
  const open = board.occurrences.filter(
    (occurrence) => occurrence.state !== 'done' && occurrence.state !== 'cancelled' && occurrence.from <= board.today,
  )
  return {
    me: actorId(locals.actor) ?? '',
    today: board.today,
    units: units.map((unit) => ({ id: unit.id, name: unit.name })),
    villages: units.filter((unit) => unit.kind === 'village').map((unit) => ({ id: unit.id, name: unit.name })),
    villageWord: commune.villageWord,
    topics: topicsNow.map(brief),
    audiences: audiencesNow.map(brief),
    chosen: wanted ?? open.find((occurrence) => occurrence.taskId === task)?.id ?? '',
    ownUnit: locals.actor.kind === 'account' ? (locals.actor.unitId ?? '') : '',
    tasks: board.tasks
      .map((item) => ({
        id: item.id,
        title: item.title,
        lead: item.units.find((unit) => unit.part === 'lead')?.unitId ?? '',
        count: item.contract.count,
        kinds: item.contract.kinds,
        occurrences: open
          .filter((occurrence) => occurrence.taskId === item.id)
          .map((occurrence) => ({ id: occurrence.id, label: occurrence.label })),
      }))
      .filter((item) => item.occurrences.length > 0),
  }
}

export const actions = {
  // The same form without script: everything in one request.
  default: async ({ request, locals }) => {
    const { app } = installation()
    const form = await request.formData()
    return tryAct(form, async () => {
      const fields = fieldsOfForm({
        get: (name) => text(form, name),
        all: (name) => form.getAll(name).filter((value) => typeof value === 'string'),
      })
      const receipts = await receiveFields(form, 'files', locals.actor)
      const key = text(form, 'key')
      await execute(
        app,
        recordResult,
        { ...fields, happenedOn: plainDate(fields.happenedOn), receipts },
        locals.actor,
        { requestId: locals.requestId, ...(key.length >= 8 ? { idempotencyKey: key } : {}) },
      )
      redirect(303, '/lam-viec/ket-qua?moi')
    })
  },
}
