import { ask } from '#kernel/server/execute.ts'
import { icsText } from '#modules/calendar/domain/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const GET = async ({ locals }) => {
  const { app } = installation()
  const board = await tryLoad(() => ask(app, taskBoard, {}, locals.actor))
  const titles = new Map(board.tasks.map((task) => [task.id, task]))
  const events = board.occurrences
    .filter((occurrence) => occurrence.state !== 'cancelled')
    .map((occurrence) => ({
      uid: occurrence.id,
      day: occurrence.extendedTo ?? occurrence.dueOn,
      title: titles.get(occurrence.taskId)?.title ?? '',
      description: `${occurrence.label}. Chủ trì: ${
        titles
          .get(occurrence.taskId)
          ?.units.filter((unit) => unit.part === 'lead')
          .map((unit) => unit.name)
          .join('; ') || 'chưa rõ'
      }`,
    }))
  return new Response(icsText(events, 'Loa Làng: việc của kế hoạch', app.clock.now()), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="loa-lang.ics"',
    },
  })
}
