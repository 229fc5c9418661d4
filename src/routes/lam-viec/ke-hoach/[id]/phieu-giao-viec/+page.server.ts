import { ask, execute } from '#kernel/server/execute.ts'
import { oneOfOrNull } from '#kernel/domain/one-of.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { findPlan } from '#modules/plans/server/index.ts'
import { SHEET_WAYS, listSheetsSent, noteSheetSent, taskBoard } from '#modules/tasks/server/index.ts'
import { assignmentText, chatParts, citedPlan, isInvited, unitSheets } from '#modules/tasks/domain/index.ts'
import { communeInFull } from '#modules/organisations/domain/index.ts'
import { ownCommune } from '#modules/organisations/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ params, locals, url }) => {
  const { app } = installation()
  const { actor } = locals
  const { content: _content, ...plan } = await tryLoad(() => ask(app, findPlan, { id: params.id }, actor))
  const board = await ask(app, taskBoard, { planId: params.id }, actor)
  const sent = await ask(app, listSheetsSent, { planId: params.id }, actor)
  const commune = await ask(app, ownCommune, {}, actor)
  const name = citedPlan(plan)
  const sheets = unitSheets(board.tasks).map((sheet) => {
    const kind = isInvited(sheet.kind) ? ('requested' as const) : ('assigned' as const)
    return {
      ...sheet,
      key: sheet.unitId ?? sheet.name,
      kind,
      parts: chatParts(assignmentText(sheet.name, kind, name, sheet.items)),
      sent: sent.filter((one) => (sheet.unitId ? one.unitId === sheet.unitId : one.unitName === sheet.name)),
    }
  })
  const chosen = url.searchParams.get('don-vi')
  return {
    plan,
    planName: name,
    communeName: communeInFull(commune),
    today: board.today,
    chosen,
    all: sheets.length,
    unsent: sheets.filter((sheet) => sheet.sent.length === 0).length,
    canNote: actor.kind === 'account' && rolesMay(actor.roles, 'tasks.remind') && plan.state === 'running',
    sheets: chosen ? sheets.filter((sheet) => sheet.key === chosen) : sheets,
  }
}

export const actions = {
  sent: async ({ request, params, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const on = text(form, 'sentOn')
      await execute(
        installation().app,
        noteSheetSent,
        {
          planId: params.id,
          unitId: text(form, 'unitId'),
          unitName: text(form, 'unitName'),
          way: oneOfOrNull(SHEET_WAYS, text(form, 'way')) ?? 'zalo',
          ...(on ? { sentOn: on } : {}),
        },
        locals.actor,
      )
      return { said: `Đã ghi: gửi phiếu cho ${text(form, 'unitName')}.` }
    })
  },
}
