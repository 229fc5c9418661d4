import { redirect } from '@sveltejs/kit'
import { todayAt } from '#kernel/server/clock.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import {
  countNotices,
  dropDraft,
  listDrafts,
  listPlans,
  restoreDraft,
  startDraft,
  superiorJobs,
} from '#modules/plans/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const { actor } = locals
  const drafts = await tryLoad(() => ask(app, listDrafts, { all: url.searchParams.has('tat-ca') }, actor))
  const looked = await ask(app, countNotices, {}, actor)
  const rows = drafts.map((draft) => ({ ...draft, missing: looked.get(draft.id) ?? null }))
  const plans = await ask(app, listPlans, {}, actor)
  const superiors = await ask(app, superiorJobs, {}, actor)
  return {
    drafts: rows.filter(({ state }) => state === 'drafting' || state === 'for-signature'),
    dropped: rows.filter(({ state }) => state === 'dropped'),
    isAll: url.searchParams.has('tat-ca'),
    plans: plans.map(({ id, title, number, from, to }) => ({ id, title, number, from, to })),
    superiors: superiors
      .filter((plan) => plan.own === null)
      .sort((one, other) => other.arrivedOn.localeCompare(one.arrivedOn))
      .map(({ id, title, number, issuer }) => ({ id, title, number, issuer })),
    chosen: url.searchParams.get('tu'),
    year: Number(todayAt(app.clock.now(), app.timeZone).slice(0, 4)),
    canManage: actor.kind === 'account' && rolesMay(actor.roles, 'plans.manage'),
  }
}

export const actions = {
  start: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const { id, moved } = await execute(
        installation().app,
        startDraft,
        {
          origin: startDraft.input.shape.origin.parse(text(form, 'origin')),
          fromPlanId: text(form, 'fromPlanId') || null,
          superiorId: text(form, 'superiorId') || null,
          year: Number(text(form, 'year')) || null,
        },
        locals.actor,
        { requestId: locals.requestId },
      )
      redirect(303, `/lam-viec/ke-hoach/soan/${id}${moved > 0 ? '?moi' : ''}`)
    })
  },
  drop: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, dropDraft, { id: text(form, 'id') }, locals.actor)
      return { dropped: text(form, 'id') }
    })
  },
  restore: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, restoreDraft, { id: text(form, 'id') }, locals.actor)
    })
  },
}
