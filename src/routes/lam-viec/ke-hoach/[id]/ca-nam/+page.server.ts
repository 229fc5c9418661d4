import { ask } from '#kernel/server/execute.ts'
import { findPlan } from '#modules/plans/server/index.ts'
import { cellsOf, columnsOf } from '#modules/tasks/domain/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ params, locals }) => {
  const { app } = installation()
  const { content: _content, ...plan } = await tryLoad(() => ask(app, findPlan, { id: params.id }, locals.actor))
  const board = await ask(app, taskBoard, { planId: params.id }, locals.actor)
  const columns = columnsOf({ from: plainDate(String(plan.from)), to: plainDate(String(plan.to)) }, 'month')
  return {
    plan,
    today: board.today,
    columns,
    rows: board.tasks.map((task, index) => ({
      number: index + 1,
      title: task.title,
      lead: task.units
        .filter((unit) => unit.part === 'lead')
        .map((unit) => unit.name)
        .join('; '),
      cells: cellsOf(
        board.occurrences.filter((one) => one.taskId === task.id),
        columns,
      ),
    })),
  }
}
