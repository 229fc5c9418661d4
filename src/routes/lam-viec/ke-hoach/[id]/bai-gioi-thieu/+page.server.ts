import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { SPOKEN_LIST_OF, WORDS_PER_MINUTE } from '#modules/content/domain/index.ts'
import { draftPlanTexts, remakePlanText, saveText, textsOfPlan } from '#modules/content/server/index.ts'
import { findPlan } from '#modules/plans/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ params, locals }) => {
  const { app } = installation()
  const { actor } = locals
  const plan = await tryLoad(() => ask(app, findPlan, { id: params.id }, actor))
  return {
    plan: { id: plan.id, title: plan.title, number: plan.number },
    texts: await tryLoad(() => ask(app, textsOfPlan, { planId: params.id }, actor)),
    canWrite: actor.kind === 'account' && rolesMay(actor.roles, 'content.manage'),
    wordsPerMinute: WORDS_PER_MINUTE,
    spokenListOf: SPOKEN_LIST_OF,
  }
}

export const actions = {
  make: async ({ request, params, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const { made } = await execute(installation().app, draftPlanTexts, { planId: params.id }, locals.actor)
      return { said: made > 0 ? `Đã soạn nháp ${made} bài.` : 'Các bài đã có, không soạn lại.' }
    })
  },
  save: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(
        installation().app,
        saveText,
        {
          id: text(form, 'id'),
          version: Number(text(form, 'version')),
          title: text(form, 'title'),
          body: text(form, 'body'),
        },
        locals.actor,
      )
      return { said: 'Đã lưu bài.' }
    })
  },
  remake: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, remakePlanText, { id: text(form, 'id') }, locals.actor)
      return { said: 'Đã soạn lại từ kế hoạch.' }
    })
  },
}
