import { ask, execute } from '#kernel/server/execute.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { listResults, withdrawResult } from '#modules/results/server/index.ts'
import { changeTask, extendOccurrence, findTask } from '#modules/tasks/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ params, locals }) => {
  const { app } = installation()
  const found = await tryLoad(() => ask(app, findTask, { id: params.id }, locals.actor))
  const results = await ask(app, listResults, { taskId: params.id }, locals.actor)
  const units = await ask(app, listUnits, {}, locals.actor)
  const { actor } = locals
  const roles = actor.kind === 'account' ? actor.roles : []
  return {
    ...found,
    results,
    units: units.map((unit) => ({ id: unit.id, name: unit.name })),
    canManage: rolesMay(roles, 'tasks.manage') && found.plan.state === 'running',
    canRecord: rolesMay(roles, 'results.record') && found.plan.state === 'running',
  }
}

export const actions = {
  change: async ({ request, params, locals }) => {
    const form = await request.formData()
    return tryAct(form, () =>
      execute(
        installation().app,
        changeTask,
        {
          id: params.id,
          version: Number(text(form, 'version')),
          leadUnitId: text(form, 'leadUnitId'),
          assignment: text(form, 'assignment') === 'requested' ? 'requested' : 'assigned',
          every: text(form, 'every') as '' | 'week' | 'month' | 'quarter' | 'half-year' | 'year',
        },
        locals.actor,
      ),
    )
  },
  extend: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () =>
      execute(
        installation().app,
        extendOccurrence,
        { occurrenceId: text(form, 'occurrenceId'), to: text(form, 'to') as PlainDate, reason: text(form, 'reason') },
        locals.actor,
      ),
    )
  },
  withdraw: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () =>
      execute(installation().app, withdrawResult, { id: text(form, 'id'), reason: text(form, 'reason') }, locals.actor),
    )
  },
}
