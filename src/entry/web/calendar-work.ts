import type { PlainDate } from '#kernel/domain/plain-date.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { installation } from './installation.ts'

export interface CalendarItem {
  id: string
  taskId: string
  day: PlainDate
  title: string
  label: string
  lead: string
  state: string
}

/** Everything that falls due, on its day, of one unit or of all. The same for the page, the file and the feed. */
export async function calendarItems(
  actor: Actor,
  unitId: string | null,
): Promise<{ today: PlainDate; items: CalendarItem[] }> {
  const board = await ask(installation().app, taskBoard, {}, actor)
  const tasks = new Map(
    board.tasks
      .filter((task) => unitId === null || task.units.some((unit) => unit.unitId === unitId))
      .map((task) => [task.id, task]),
  )
  const items = board.occurrences.flatMap((occurrence): CalendarItem[] => {
    const task = tasks.get(occurrence.taskId)
    if (!task || occurrence.state === 'cancelled') return []
    return [
      {
        id: occurrence.id,
        taskId: task.id,
        day: occurrence.extendedTo ?? occurrence.dueOn,
        title: task.title,
        label: occurrence.label,
        lead: task.units
          .filter((unit) => unit.part === 'lead')
          .map((unit) => unit.name)
          .join('; '),
        state: occurrence.state,
      },
    ]
  })
  return { today: board.today, items }
}
