import type { Actor } from '#kernel/server/actor.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { ownDeliveries, receivePlan } from '#modules/plans/server/index.ts'
import { text, tryAct } from './act.ts'
import { installation } from './installation.ts'

/** What was delivered to the actor's own unit; nothing for who has no unit or receives for none. */
export async function deliveredPlans(actor: Actor) {
  const speaks = (actor.kind === 'account' || actor.kind === 'link') && actor.unitId !== null
  if (!speaks || !rolesMay(actor.roles, 'plans.receive')) return []
  return ask(installation().app, ownDeliveries, {}, actor)
}

/** The form behind "Đã nhận". */
export async function receiveDelivered({ request, locals }: { request: Request; locals: App.Locals }) {
  const form = await request.formData()
  return tryAct(form, async () => {
    await execute(installation().app, receivePlan, { id: text(form, 'delivery') }, locals.actor)
    return { said: 'Đã báo xã: đơn vị đã nhận kế hoạch.' }
  })
}
