import { redirect } from '@sveltejs/kit'
import { actorId } from '#kernel/server/actor.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { listUnits, ownCommune } from '#modules/organisations/server/index.ts'
import { fieldsOfForm } from '#modules/results/domain/index.ts'
import { recordResult } from '#modules/results/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { receiveFields } from '#entry/web/receive.ts'

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const { actor } = locals
  const own = actor.kind === 'account' || actor.kind === 'link' ? actor.unitId : null
  const board = await tryLoad(() => ask(app, taskBoard, {}, actor))
  const units = await tryLoad(() => ask(app, listUnits, {}, actor))
  const { villageWord } = await ask(app, ownCommune, {}, actor)
  const open = board.occurrences.filter(
    (occurrence) => occurrence.state !== 'done' && occurrence.state !== 'cancelled' && occurrence.from <= board.today,
  )
  return {
    form: {
      me: actorId(actor) ?? '',
      today: board.today,
      units: units.filter((unit) => unit.id === own).map(({ id, name }) => ({ id, name })),
      villageWord,
      chosen: open.find((occurrence) => occurrence.id === url.searchParams.get('ky'))?.id ?? '',
      likelyTitle: `Họp ${villageWord}`,
      ownUnit: own ?? '',
      to: { files: '/thon/ghi/tep', results: '/thon/ghi/gui' },
      after: '/thon/da-ghi?moi',
      tasks: board.tasks
        .filter((task) => task.channels.includes('meeting') || task.units.some((unit) => unit.unitId === own))
        .map((task) => ({
          id: task.id,
          title: task.title,
          lead: own ?? '',
          count: task.contract.count,
          kinds: task.contract.kinds,
          occurrences: open
            .filter((occurrence) => occurrence.taskId === task.id)
            .map((occurrence) => ({ id: occurrence.id, label: occurrence.label })),
        }))
        .filter((task) => task.occurrences.length > 0),
    },
  }
}

export const actions = {
  // Without script: everything in one request.
  default: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const fields = fieldsOfForm({
        get: (name) => text(form, name),
        all: (name) => form.getAll(name).filter((value) => typeof value === 'string'),
      })
      const receipts = await receiveFields(form, 'files', locals.actor)
      const key = text(form, 'key')
      await execute(
        installation().app,
        recordResult,
        { ...fields, happenedOn: plainDate(fields.happenedOn), receipts },
        locals.actor,
        { requestId: locals.requestId, ...(key.length >= 8 ? { idempotencyKey: key } : {}) },
      )
      redirect(303, '/thon/da-ghi?moi')
    })
  },
}
