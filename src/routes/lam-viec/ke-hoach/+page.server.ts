import { fail, redirect } from '@sveltejs/kit'
import { todayAt } from '#kernel/server/clock.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { fileStore } from '#modules/files/server/index.ts'
import {
  archivePlan,
  discardReading,
  electronicShare,
  listPlans,
  openReadings,
  restoreReading,
  startReading,
} from '#modules/plans/server/index.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { filesOfForm } from '#entry/web/plan-files.ts'

export const load = async ({ locals }) => {
  const { app } = installation()
  const plans = await tryLoad(() => ask(app, listPlans, {}, locals.actor))
  const readings = await ask(app, openReadings, {}, locals.actor)
  const { actor } = locals
  const today = todayAt(app.clock.now(), app.timeZone)
  const kept = plans.filter((plan) => plan.state === 'archived')
  const years = [...new Set(kept.map((plan) => plan.from.slice(0, 4)))].sort().reverse()
  const year = today.slice(0, 4)
  return {
    electronic: {
      year,
      ...(await ask(app, electronicShare, { from: `${year}-01-01`, to: `${year}-12-31` }, actor)),
    },
    plans,
    running: plans.filter((plan) => plan.state !== 'archived' && plan.to >= today),
    over: plans.filter((plan) => plan.state !== 'archived' && plan.to < today),
    archive: years.map((year) => ({ year, plans: kept.filter((plan) => plan.from.startsWith(year)) })),
    canArchive: actor.kind === 'account' && rolesMay(actor.roles, 'plans.archive'),
    canManage: actor.kind === 'account' && rolesMay(actor.roles, 'plans.manage'),
    readings: readings.map((reading) => ({
      ...reading,
      refusal: reading.refusal ? sentenceFor(reading.refusal.code, reading.refusal.facts) : null,
    })),
  }
}

export const actions = {
  archive: async ({ request, locals }) => {
    const form = await request.formData()
    const done = await tryAct(form, () =>
      execute(installation().app, archivePlan, { id: text(form, 'id') }, locals.actor),
    )
    return done && 'status' in done ? fail(done.status, { archiveProblem: done.data.message }) : undefined
  },
  read: async ({ request, locals }) => {
    const { app, readings } = installation()
    const form = await request.formData()
    return tryAct(form, async () => {
      const files = await filesOfForm(form, locals.actor, app.ports.get(fileStore))
      const sets = form.has('apart') ? files.map((file) => [file]) : [files]
      const started = []
      for (const set of sets)
        started.push(await execute(app, startReading, { files: set }, locals.actor, { requestId: locals.requestId }))
      readings.kick()
      const [only] = started
      if (started.length > 1 || !only) redirect(303, '/lam-viec/ke-hoach')
      redirect(303, `/lam-viec/ke-hoach/doc/${only.id}${only.isNew ? '' : '?trung'}`)
    })
  },
  discard: async ({ request, locals }) => {
    const { app, readings } = installation()
    const form = await request.formData()
    return tryAct(form, async () => {
      const id = text(form, 'id')
      await execute(app, discardReading, { id }, locals.actor)
      readings.cancel(id)
      return { discarded: id }
    })
  },
  restore: async ({ request, locals }) => {
    const { app, readings } = installation()
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(app, restoreReading, { id: text(form, 'id') }, locals.actor)
      readings.kick()
    })
  },
}
