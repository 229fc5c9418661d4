import { redirect } from '@sveltejs/kit'
import { todayAt } from '#kernel/server/clock.ts'
import { execute } from '#kernel/server/execute.ts'
import { typeSuperiorPlan } from '#modules/plans/server/index.ts'
import { text, tryAct } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = ({ url }) => {
  const { app } = installation()
  return { readingId: url.searchParams.get('ban-doc'), today: todayAt(app.clock.now(), app.timeZone) }
}

export const actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const readingId = text(form, 'readingId')
      const issuedOn = text(form, 'issuedOn')
      const { id } = await execute(
        installation().app,
        typeSuperiorPlan,
        {
          title: text(form, 'title'),
          number: text(form, 'number'),
          issuer: text(form, 'issuer'),
          arrivedOn: text(form, 'arrivedOn'),
          ...(issuedOn ? { issuedOn } : {}),
          ...(readingId ? { readingId } : {}),
        },
        locals.actor,
        { requestId: locals.requestId },
      )
      redirect(303, `/lam-viec/ke-hoach/cap-tren/${id}?moi`)
    })
  },
}
