import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { listPlans } from '#modules/plans/server/index.ts'
import {
  PROGRAMME_KINDS,
  linkPlan,
  listProgrammes,
  recordProgramme,
  setPlanAudiences,
  withdrawProgramme,
} from '#modules/programmes/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals }) => {
  const { app } = installation()
  const { actor } = locals
  const programmes = await tryLoad(() => ask(app, listProgrammes, {}, actor))
  const roles = actor.kind === 'anyone' || actor.kind === 'system' ? [] : actor.roles
  const plans = await ask(app, listPlans, {}, actor)
  return {
    programmes,
    plans: plans.map((plan) => ({ id: plan.id, title: plan.title, state: plan.state })),
    canManage: rolesMay(roles, 'programmes.manage'),
  }
}

export const actions = {
  audiences: async ({ request, locals }) => {
    const form = await request.formData()
    const codes = form.getAll('code').filter((code) => typeof code === 'string')
    return tryAct(form, () =>
      execute(installation().app, setPlanAudiences, { planId: text(form, 'planId'), codes }, locals.actor),
    )
  },
  record: async ({ request, locals }) => {
    const form = await request.formData()
    const id = text(form, 'id')
    return tryAct(form, () =>
      execute(
        installation().app,
        recordProgramme,
        {
          ...(id ? { id } : {}),
          kind: PROGRAMME_KINDS.find((kind) => kind === text(form, 'kind')) ?? 'other',
          name: text(form, 'name'),
          number: text(form, 'number'),
          issuer: text(form, 'issuer'),
          fromYear: Number(text(form, 'fromYear')),
          toYear: Number(text(form, 'toYear')),
          goals: text(form, 'goals')
            .split('\n')
            .map((goal) => goal.trim())
            .filter(Boolean),
          sourceNote: text(form, 'sourceNote'),
        },
        locals.actor,
      ),
    )
  },
  withdraw: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () => execute(installation().app, withdrawProgramme, { id: text(form, 'id') }, locals.actor))
  },
  link: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () =>
      execute(
        installation().app,
        linkPlan,
        {
          planId: text(form, 'planId'),
          programmeId: text(form, 'programmeId'),
          stage: text(form, 'stage'),
          unlink: text(form, 'unlink') !== '',
        },
        locals.actor,
      ),
    )
  },
}
