import { redirect } from '@sveltejs/kit'
import { oneOf } from '#kernel/domain/one-of.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import {
  answerProposal,
  correctPlan,
  dropCorrection,
  findVersions,
  issueCorrections,
  plansToReview,
  proposeChange,
  revokePlan,
  setReviewRule,
  startAmendment,
} from '#modules/plans/server/index.ts'
import { text, tryLoad } from '#entry/web/act.ts'
import { formAct } from '#entry/web/form-act.ts'
import { installation } from '#entry/web/installation.ts'
import { fileOfForm } from '#entry/web/signed-paper.ts'

export const load = async ({ params, locals }) => {
  const { app } = installation()
  const { actor } = locals
  const found = await tryLoad(() => ask(app, findVersions, { planId: params.id }, actor))
  const roles = actor.kind === 'account' ? actor.roles : []
  const isInForce = found.plan.state === 'running' || found.plan.state === 'issued'
  const canManage = rolesMay(roles, 'plans.manage')
  return {
    ...found,
    isInForce,
    canManage,
    canIssue: rolesMay(roles, 'plans.issue'),
    canPropose: rolesMay(roles, 'plans.propose') && isInForce,
    reviewMonths: canManage ? (await ask(app, plansToReview, {}, actor)).months : null,
  }
}

export const actions = {
  amend: async (event) =>
    formAct(event, async (form, planId) => {
      const amendment = oneOf(['amend', 'replace'], text(form, 'amendment') || 'amend')
      const input = { planId, amendment, reason: text(form, 'reason') }
      const { id } = await execute(installation().app, startAmendment, input, event.locals.actor)
      redirect(303, `/lam-viec/ke-hoach/soan/${id}`)
    }),
  correct: async (event) =>
    formAct(event, async (form, planId) => {
      const input = {
        planId,
        version: Number(text(form, 'version')),
        place: text(form, 'place'),
        wrong: text(form, 'wrong'),
        correct: text(form, 'correct'),
      }
      await execute(installation().app, correctPlan, input, event.locals.actor)
      return 'Đã ghi chỗ đính chính. Tải công văn ở dưới.'
    }),
  dropCorrection: async (event) =>
    formAct(event, async (form) => {
      await execute(installation().app, dropCorrection, { id: text(form, 'id') }, event.locals.actor)
      return 'Đã bỏ.'
    }),
  issueCorrections: async (event) =>
    formAct(event, async (form, planId) => {
      const file = await fileOfForm(form, 'letter')
      const input = { planId, number: text(form, 'number'), issuedOn: text(form, 'issuedOn'), file }
      const { count } = await execute(installation().app, issueCorrections, input, event.locals.actor)
      return `Đã ghi công văn đính chính ${count} chỗ.`
    }),
  revoke: async (event) =>
    formAct(event, async (form, planId) => {
      const input = {
        planId,
        reason: text(form, 'revokeReason'),
        effectiveOn: text(form, 'effectiveOn'),
        paperNumber: text(form, 'paperNumber'),
        paperIssuedOn: text(form, 'paperIssuedOn'),
        typed: text(form, 'typed'),
        file: await fileOfForm(form, 'paper'),
      }
      const { calledOff } = await execute(installation().app, revokePlan, input, event.locals.actor)
      return `Đã thu hồi. ${calledOff} việc còn mở dừng thực hiện.`
    }),
  propose: async (event) =>
    formAct(event, async (form, planId) => {
      await execute(installation().app, proposeChange, { planId, text: text(form, 'proposal') }, event.locals.actor)
      return 'Đã gửi đề xuất.'
    }),
  answer: async (event) =>
    formAct(event, async (form) => {
      const state = oneOf(['taken', 'declined'], text(form, 'state'))
      const answer = { id: text(form, 'id'), state, answer: text(form, 'answer') }
      await execute(installation().app, answerProposal, answer, event.locals.actor)
      return state === 'taken' ? 'Đã ghi tiếp thu.' : 'Đã ghi không tiếp thu.'
    }),
  review: async (event) =>
    formAct(event, async (form) => {
      const months = Number(text(form, 'months'))
      await execute(installation().app, setReviewRule, { months }, event.locals.actor)
      return `Đã đặt: nhắc rà soát từ ${months} tháng cuối của kế hoạch.`
    }),
}
