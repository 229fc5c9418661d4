import { ask } from '#kernel/server/execute.ts'
import { findPlan } from '#modules/plans/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { monthStates } from '#modules/tasks/domain/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ params, locals }) => {
  const { app } = installation()
  const { content: _content, ...plan } = await tryLoad(() => ask(app, findPlan, { id: params.id }, locals.actor))
  const board = await ask(app, taskBoard, { planId: params.id }, locals.actor)
  const year = Number(plan.from.slice(0, 4))
  return {
    plan,
    year,
    rows: board.tasks.map((task) => ({
      ordinal: task.ordinal,
      title: task.title,
      lead: task.units
        .filter((unit) => unit.part === 'lead')
        .map((unit) => unit.name)
        .join('; '),
      months: monthStates(
        board.occurrences.filter((occurrence) => occurrence.taskId === task.id),
        year,
      ),
    })),
  }
}
