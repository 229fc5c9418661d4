import { ask } from '#kernel/server/execute.ts'
import { findPlan } from '#modules/plans/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { ANNEX_COLUMNS, annexCells } from '#entry/web/plan-table.ts'
import { sheetAnswer } from '#entry/web/sheet-answer.ts'

export const GET = async ({ params, locals, url }) => {
  const { app } = installation()
  const plan = await tryLoad(() => ask(app, findPlan, { id: params.id }, locals.actor))
  const board = await ask(app, taskBoard, { planId: params.id }, locals.actor)
  return sheetAnswer(
    {
      title: 'Bảng phân công nhiệm vụ',
      notes: [`Kèm theo Kế hoạch ${plan.number ? `số ${plan.number}` : ''}: ${plan.title}`],
      columns: [...ANNEX_COLUMNS],
      rows: board.tasks.map(annexCells),
    },
    'bang-phan-cong',
    url.searchParams.get('kieu') === 'csv' ? 'csv' : 'xlsx',
  )
}
