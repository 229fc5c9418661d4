import { ask } from '#kernel/server/execute.ts'
import { findPlan } from '#modules/plans/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { assignmentText, unitSheets } from '#modules/tasks/domain/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

const ASKED = new Set(['front', 'union', 'party', 'digital-team'])

export const load = async ({ params, locals }) => {
  const { app } = installation()
  const { content: _content, ...plan } = await tryLoad(() => ask(app, findPlan, { id: params.id }, locals.actor))
  const board = await ask(app, taskBoard, { planId: params.id }, locals.actor)
  const units = await ask(app, listUnits, {}, locals.actor)
  const kinds = new Map(units.map((unit) => [unit.id, unit.kind]))
  const name = `Kế hoạch ${plan.number ? `số ${plan.number} ` : ''}${plan.title}`
  return {
    plan,
    today: board.today,
    sheets: unitSheets(board.tasks).map((sheet) => {
      const kind = ASKED.has(kinds.get(sheet.unitId ?? '') ?? '') ? ('requested' as const) : ('assigned' as const)
      return { ...sheet, kind, text: assignmentText(sheet.name, kind, name, sheet.items) }
    }),
  }
}
