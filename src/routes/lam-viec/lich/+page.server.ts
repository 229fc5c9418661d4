import { ask } from '#kernel/server/execute.ts'
import { monthWeeks, workCalendar } from '#modules/calendar/domain/index.ts'
import { listDays } from '#modules/calendar/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const board = await tryLoad(() => ask(app, taskBoard, {}, locals.actor))
  const wanted = /^(\d{4})-(\d{2})$/.exec(url.searchParams.get('thang') ?? '') ?? /^(\d{4})-(\d{2})/.exec(board.today)!
  const year = Math.min(2100, Math.max(2000, Number(wanted[1])))
  const month = Math.min(12, Math.max(1, Number(wanted[2])))
  const days = await ask(app, listDays, { year }, locals.actor)
  const calendar = workCalendar(
    days.filter((day) => day.kind === 'holiday').map((day) => day.day),
    days.filter((day) => day.kind === 'workday').map((day) => day.day),
  )
  const titles = new Map(board.tasks.map((task) => [task.id, task.title]))
  const weeks = monthWeeks(year, month, calendar).map((week) =>
    week.map((cell) => ({
      ...cell,
      name: days.find((day) => day.day === cell.day)?.name ?? null,
      items: board.occurrences
        .filter((occurrence) => (occurrence.extendedTo ?? occurrence.dueOn) === cell.day)
        .map((occurrence) => ({
          id: occurrence.id,
          taskId: occurrence.taskId,
          title: titles.get(occurrence.taskId) ?? '',
          state: occurrence.state,
        })),
    })),
  )
  const step = (by: number): string => {
    const index = year * 12 + month - 1 + by
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  }
  return { year, month, weeks, today: board.today, previous: step(-1), next: step(1) }
}
