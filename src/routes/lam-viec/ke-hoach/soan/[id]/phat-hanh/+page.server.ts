import { redirect } from '@sveltejs/kit'
import { oneOfOrNull } from '#kernel/domain/one-of.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { fileStore } from '#modules/files/server/index.ts'
import {
  addOriginal,
  dropSignedFile,
  findIssuing,
  issueDraft,
  runIssuedPlan,
  sayOnDraft,
  submitDraft,
  takeBackDraft,
  takeSignedFile,
} from '#modules/plans/server/index.ts'
import { sourceView } from '#modules/plans/ui/review/source-view.ts'
import { unmatchedWords } from '#i18n/amending.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { formAct } from '#entry/web/form-act.ts'
import { installation } from '#entry/web/installation.ts'
import { filesOfForm } from '#entry/web/plan-files.ts'

export const load = async ({ params, locals }) => {
  const { app } = installation()
  const { actor } = locals
  const { signed, ...found } = await tryLoad(() => ask(app, findIssuing, { id: params.id }, actor))
  const roles = actor.kind === 'account' ? actor.roles : []
  return {
    ...found,
    signed: signed && { ...signed, document: null, refusal: null },
    refusal: signed?.refusal ? sentenceFor(signed.refusal.code, signed.refusal.facts) : null,
    source: sourceView(signed?.document ?? null, signed?.files ?? []),
    canManage: rolesMay(roles, 'plans.manage'),
    canDecide: rolesMay(roles, 'plans.decide'),
    canIssue: rolesMay(roles, 'plans.issue'),
  }
}

export const actions = {
  submit: async (event) =>
    formAct(event, async (_, id) => {
      await execute(installation().app, submitDraft, { id }, event.locals.actor)
      return 'Đã trình ký. Tải bản Word hoặc PDF ở dưới để đưa lên phần mềm quản lý văn bản.'
    }),
  takeBack: async (event) =>
    formAct(event, async (form, id) => {
      await execute(installation().app, takeBackDraft, { id, reason: text(form, 'reason') }, event.locals.actor)
      return 'Đã rút về sửa.'
    }),
  agree: async (event) =>
    formAct(event, async (form, id) => {
      const opinion = text(form, 'opinion')
      await execute(installation().app, sayOnDraft, { id, word: 'agreed', opinion }, event.locals.actor)
      return 'Đã ghi ý kiến đồng ý. Chữ ký thực hiện trên phần mềm quản lý văn bản hoặc trên giấy.'
    }),
  giveBack: async (event) =>
    formAct(event, async (form, id) => {
      const opinion = text(form, 'opinion')
      await execute(installation().app, sayOnDraft, { id, word: 'returned', opinion }, event.locals.actor)
      return 'Đã trả lại kèm ý kiến.'
    }),
  signed: async ({ request, params, locals }) => {
    const { app, readings } = installation()
    const form = await request.formData()
    return tryAct(form, async () => {
      const files = await filesOfForm(form, locals.actor, app.ports.get(fileStore))
      await execute(app, takeSignedFile, { id: params.id, files }, locals.actor, { requestId: locals.requestId })
      readings.kick()
      redirect(303, `/lam-viec/ke-hoach/soan/${params.id}/phat-hanh`)
    })
  },
  drop: async (event) =>
    formAct(event, async (_, id) => {
      await execute(installation().app, dropSignedFile, { id }, event.locals.actor)
      return 'Đã bỏ tệp đưa nhầm.'
    }),
  issue: async (event) =>
    formAct(event, async (form, id) => {
      const { unmatched } = await execute(
        installation().app,
        issueDraft,
        {
          id,
          readingId: text(form, 'readingId') || null,
          number: text(form, 'number'),
          issuedOn: text(form, 'issuedOn'),
          signerName: text(form, 'signerName'),
          signerPosition: text(form, 'signerPosition'),
          taken: form.getAll('taken').filter((value) => typeof value === 'string'),
          sameAnyway: form.has('sameAnyway'),
          acceptWarnings: form.has('acceptWarnings'),
        },
        event.locals.actor,
        { requestId: event.locals.requestId },
      )
      return unmatched.length === 0 ? 'Đã ban hành.' : unmatchedWords(unmatched)
    }),
  original: async (event) =>
    formAct(event, async (form, id) => {
      const readingId = text(form, 'readingId')
      const sameAnyway = form.has('sameAnyway')
      await execute(installation().app, addOriginal, { id, readingId, sameAnyway }, event.locals.actor)
      return 'Đã bổ sung bản chụp làm bản gốc.'
    }),
  run: async (event) =>
    formAct(event, async (form) => {
      const when = oneOfOrNull(['now', 'first-day'], text(form, 'when')) ?? 'now'
      const planId = text(form, 'planId')
      const done = await execute(installation().app, runIssuedPlan, { id: planId, when }, event.locals.actor)
      if (done.state === 'running') redirect(303, `/lam-viec/ke-hoach/${planId}?moi`)
      return 'Đã hẹn: kế hoạch tự bắt đầu vào ngày đầu của thời gian thực hiện.'
    }),
}
