import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { archivePlan, findPlan } from '#modules/plans/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ params, locals, url }) => {
  const { app } = installation()
  const { content, ...plan } = await tryLoad(() => ask(app, findPlan, { id: params.id }, locals.actor))
  const board = await ask(app, taskBoard, { planId: params.id }, locals.actor)
  const tasks = board.tasks.map((task) => {
    const own = board.occurrences.filter((occurrence) => occurrence.taskId === task.id)
    return {
      ...task,
      done: own.filter((occurrence) => occurrence.state === 'done').length,
      total: own.length,
      late: own.filter((occurrence) => occurrence.state === 'overdue').length,
    }
  })
  const { actor } = locals
  return {
    plan,
    tasks,
    warnings: content.warnings.length,
    isNew: url.searchParams.has('moi'),
    canManage: actor.kind === 'account' && rolesMay(actor.roles, 'plans.manage'),
  }
}

export const actions = {
  archive: async ({ request, params, locals }) =>
    tryAct(await request.formData(), () => execute(installation().app, archivePlan, { id: params.id }, locals.actor)),
}
