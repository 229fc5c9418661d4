import { ask } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { openReadings } from '#modules/plans/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { workList } from '#modules/tasks/domain/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const { actor } = locals
  if (actor.kind !== 'account')
    return {
      isFirst: false,
      mine: false,
      unit: null,
      readings: [],
      canManage: false,
      today: '',
      lists: { late: [], week: [], month: [] },
    }
  const board = await tryLoad(() => ask(app, taskBoard, {}, actor))
  const canManage = rolesMay(actor.roles, 'plans.manage')
  const unit = actor.unitId
  const mine = unit !== null && !canManage && url.searchParams.get('tat-ca') === null
  const tasks = mine ? board.tasks.filter((task) => task.units.some((item) => item.unitId === unit)) : board.tasks
  const ids = new Set(tasks.map((task) => task.id))
  const lists = workList(
    board.occurrences.filter((occurrence) => ids.has(occurrence.taskId)),
    board.today,
  )
  const titles = new Map(tasks.map((task) => [task.id, task]))
  const show = (list: typeof lists.late) =>
    list.slice(0, 60).map((occurrence) => ({
      ...occurrence,
      title: titles.get(occurrence.taskId)?.title ?? '',
      who:
        titles
          .get(occurrence.taskId)
          ?.units.filter((item) => item.part === 'lead')
          .map((item) => item.name)
          .join(', ') || 'chưa rõ ai chủ trì',
    }))
  const readings = canManage
    ? (await ask(app, openReadings, {}, actor)).filter((reading) => reading.state !== 'refused')
    : []
  return {
    isFirst: board.tasks.length === 0,
    mine,
    unit,
    canManage,
    readings,
    today: board.today,
    lists: { late: show(lists.late), week: show(lists.week), month: show(lists.month) },
  }
}
