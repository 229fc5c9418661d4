import { addDays, plainDate } from '#kernel/domain/plain-date.ts'
import { ask } from '#kernel/server/execute.ts'
import { findPlan } from '#modules/plans/server/index.ts'
import { columnsOf, onTimeByUnit, onTimeShare, placer, timelineOf, unitRows } from '#modules/tasks/domain/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ params, locals, url }) => {
  const { app } = installation()
  const { content: _content, ...plan } = await tryLoad(() => ask(app, findPlan, { id: params.id }, locals.actor))
  const board = await ask(app, taskBoard, { planId: params.id }, locals.actor)
  const period = { from: plainDate(String(plan.from)), to: plainDate(String(plan.to)) }
  const quarters = columnsOf(period, 'quarter')
  const chosen = quarters.find((quarter) => quarter.from === url.searchParams.get('ky'))
  const span = chosen ?? { ...period, to: board.today < period.to ? board.today : period.to }
  const columns = columnsOf(period, 'month')
  const place = placer(period)
  const shares = onTimeByUnit(board.tasks, board.occurrences, span)
  const whole = shares.reduce(
    (sum, row) => ({ name: '', onTime: sum.onTime + row.onTime, late: sum.late + row.late, open: sum.open + row.open }),
    { name: '', onTime: 0, late: 0, open: 0 },
  )
  return {
    plan,
    today: board.today,
    quarters: quarters.map((quarter) => ({ label: quarter.label, from: quarter.from })),
    chosen: chosen?.from ?? '',
    whole: onTimeShare(whole),
    shares: shares.map((row) => ({ ...row, share: onTimeShare(row) })),
    columns,
    units: unitRows(board.tasks, board.occurrences, columns).map((row) => ({
      key: row.unit ?? '',
      title: row.unit ?? 'Chưa phân công',
      cells: row.cells,
    })),
    todayAt: place(board.today),
    months: columns.slice(1).map((column) => place(addDays(column.from, 0))),
    lines: board.tasks.map((task, index) => {
      const own = board.occurrences.filter((one) => one.taskId === task.id)
      return {
        id: task.id,
        number: index + 1,
        title: task.title,
        isRequested: task.assignment === 'requested',
        line: timelineOf(own, period, board.today),
        reasons: own.flatMap((one) => (one.lateReason ? [`${one.label}: ${one.lateReason}`] : [])).slice(0, 4),
      }
    }),
  }
}
