import { addDays } from '#kernel/domain/plain-date.ts'
import { ask } from '#kernel/server/execute.ts'
import { listResults } from '#modules/results/server/index.ts'
import { chaseList, workList } from '#modules/tasks/domain/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals }) => {
  const { app } = installation()
  const board = await tryLoad(() => ask(app, taskBoard, {}, locals.actor))
  const results = await ask(app, listResults, { limit: 200 }, locals.actor)
  const lastWeek = results.filter(
    (result) =>
      result.withdrawnReason === null &&
      result.happenedOn > addDays(board.today, -7) &&
      result.happenedOn <= board.today,
  )
  const tasks = new Map(board.tasks.map((task) => [task.id, task]))
  const week = workList(board.occurrences, board.today).week.map((occurrence) => ({
    id: occurrence.id,
    title: tasks.get(occurrence.taskId)?.title ?? '',
    label: occurrence.label,
    dueOn: occurrence.dueOn,
    who:
      tasks
        .get(occurrence.taskId)
        ?.units.filter((unit) => unit.part === 'lead')
        .map((unit) => unit.name)
        .join('; ') || 'chưa rõ',
  }))
  const decisions = [
    ...board.tasks
      .filter((task) => !task.units.some((unit) => unit.part === 'lead'))
      .map((task) => `Giao đơn vị chủ trì cho việc “${task.title}”.`),
    ...board.occurrences
      .filter((occurrence) => occurrence.state === 'overdue' && occurrence.daysLate > 30)
      .slice(0, 5)
      .map(
        (occurrence) =>
          `Quyết định gia hạn hay bỏ: “${tasks.get(occurrence.taskId)?.title ?? ''}” (${occurrence.label}, quá ${occurrence.daysLate} ngày).`,
      ),
  ]
  return {
    today: board.today,
    lastWeek,
    groups: chaseList(board.tasks, board.occurrences).map((group) => ({
      unit: group.unit,
      items: group.items.map(({ task, occurrence }) => ({
        id: occurrence.id,
        title: task.title,
        label: occurrence.label,
        daysLate: occurrence.daysLate,
      })),
    })),
    week,
    decisions,
  }
}
