import { redirect } from '@sveltejs/kit'
import { ask, execute } from '#kernel/server/execute.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { fileStore } from '#modules/files/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { COUNT_SOURCES, COUNT_UNITS, EVIDENCE_KINDS, recordResult } from '#modules/results/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { storeUploads } from '#entry/web/uploads.ts'

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const board = await tryLoad(() => ask(app, taskBoard, {}, locals.actor))
  const units = await ask(app, listUnits, {}, locals.actor)
  const wanted = url.searchParams.get('ky')
  const task = board.occurrences.find((occurrence) => occurrence.id === wanted)?.taskId ?? url.searchParams.get('viec')
  const open = board.occurrences.filter((occurrence) => occurrence.state !== 'done' && occurrence.state !== 'cancelled')
  return {
    today: board.today,
    units: units.map((unit) => ({ id: unit.id, name: unit.name })),
    chosen: wanted ?? open.find((occurrence) => occurrence.taskId === task && occurrence.from <= board.today)?.id ?? '',
    ownUnit: locals.actor.kind === 'account' ? (locals.actor.unitId ?? '') : '',
    tasks: board.tasks
      .map((item) => ({
        id: item.id,
        title: item.title,
        lead: item.units.find((unit) => unit.part === 'lead')?.unitId ?? '',
        count: item.contract.count,
        occurrences: open
          .filter((occurrence) => occurrence.taskId === item.id && occurrence.from <= board.today)
          .map((occurrence) => ({ id: occurrence.id, label: occurrence.label })),
      }))
      .filter((item) => item.occurrences.length > 0),
  }
}

const oneOf = <T extends string>(value: string, allowed: readonly T[], otherwise: T): T =>
  allowed.find((item) => item === value) ?? otherwise

export const actions = {
  default: async ({ request, locals }) => {
    const { app } = installation()
    const form = await request.formData()
    return tryAct(form, async () => {
      const kind = oneOf(text(form, 'kind'), EVIDENCE_KINDS, 'photo')
      const files = (await storeUploads(form, 'files', app.ports.get(fileStore))).map((file) => ({ ...file, kind }))
      const link = text(form, 'link')
      const value = text(form, 'value').replace(/[.\s]/g, '').replace(',', '.')
      const key = text(form, 'key')
      const occurrence = text(form, 'occurrence')
      await execute(
        app,
        recordResult,
        {
          occurrenceIds: occurrence ? [occurrence] : [],
          happenedOn: text(form, 'happenedOn') as PlainDate,
          title: text(form, 'title'),
          place: text(form, 'place'),
          note: text(form, 'note'),
          unitId: text(form, 'unitId'),
          doneBy: text(form, 'doneBy'),
          counts:
            value === ''
              ? []
              : [
                  {
                    unit: oneOf(text(form, 'unit'), COUNT_UNITS, 'luot-nguoi'),
                    value: Number(value),
                    source: oneOf(text(form, 'source'), COUNT_SOURCES, 'estimate'),
                  },
                ],
          files,
          links: link ? [link] : [],
        },
        locals.actor,
        { requestId: locals.requestId, ...(key.length >= 8 ? { idempotencyKey: key } : {}) },
      )
      redirect(303, '/lam-viec/ket-qua?moi')
    })
  },
}
