import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { countEgov, findPlan, listEgovNotices, noteEgov, planPackage } from '#modules/plans/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { noticeOf } from '#entry/web/egov-package.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ params, locals }) => {
  const { app } = installation()
  const { actor } = locals
  const plan = await tryLoad(() => ask(app, findPlan, { id: params.id }, actor))
  const { originals, draft } = await ask(app, planPackage, { planId: params.id }, actor)
  const isOpen = plan.state !== 'archived' && plan.state !== 'revoked'
  return {
    plan: { id: plan.id, title: plan.title, number: plan.number },
    notice: await noticeOf(actor, params.id),
    files: [
      ...originals.map(({ name }) => `bản gốc: ${name}`),
      ...(draft ? ['kế hoạch, bản Word'] : []),
      'bảng phân công, Excel',
      'thông báo',
    ],
    hasOriginal: originals.length > 0,
    sent: await ask(app, listEgovNotices, { planId: params.id }, actor),
    canNote: isOpen && actor.kind === 'account' && rolesMay(actor.roles, 'plans.deliver'),
  }
}

const people = (form: FormData): number | null => {
  const typed = text(form, 'people').replace(/[.\s]/g, '')
  return typed === '' ? null : Number(typed)
}

export const actions = {
  sent: async ({ request, params, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(
        installation().app,
        noteEgov,
        {
          planId: params.id,
          number: text(form, 'number'),
          on: text(form, 'on'),
          body: text(form, 'body'),
          people: people(form),
        },
        locals.actor,
      )
      return { said: 'Đã ghi lần gửi qua eGov.' }
    })
  },
  count: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(
        installation().app,
        countEgov,
        { id: text(form, 'id'), people: people(form) ?? Number.NaN },
        locals.actor,
      )
      return { said: 'Đã ghi số người nhận.' }
    })
  },
}
