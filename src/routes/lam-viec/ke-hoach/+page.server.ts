import { redirect } from '@sveltejs/kit'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { fileStore } from '#modules/files/server/index.ts'
import { discardReading, listPlans, openReadings, startReading } from '#modules/plans/server/index.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { storeUploads } from '#entry/web/uploads.ts'

export const load = async ({ locals }) => {
  const { app } = installation()
  const plans = await tryLoad(() => ask(app, listPlans, {}, locals.actor))
  const readings = await ask(app, openReadings, {}, locals.actor)
  const { actor } = locals
  return {
    plans,
    canManage: actor.kind === 'account' && rolesMay(actor.roles, 'plans.manage'),
    readings: readings.map((reading) => ({
      ...reading,
      refusal: reading.refusal ? sentenceFor(reading.refusal.code, reading.refusal.facts) : null,
    })),
  }
}

export const actions = {
  read: async ({ request, locals }) => {
    const { app, readings } = installation()
    const form = await request.formData()
    return tryAct(form, async () => {
      const files = await storeUploads(form, 'files', app.ports.get(fileStore))
      const { id } = await execute(app, startReading, { files }, locals.actor, { requestId: locals.requestId })
      readings.kick()
      redirect(303, `/lam-viec/ke-hoach/doc/${id}`)
    })
  },
  discard: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () => execute(installation().app, discardReading, { id: text(form, 'id') }, locals.actor))
  },
}
