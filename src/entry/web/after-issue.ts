import type { Actor } from '#kernel/server/actor.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { textsOfPlan } from '#modules/content/server/index.ts'
import { listDeliveries, listEDocuments, listEgovNotices, noteEDocument } from '#modules/plans/server/index.ts'
import { text, tryAct } from './act.ts'
import { installation } from './installation.ts'

/** What happened around a plan once it was issued, for its own page. */
export async function afterIssue(actor: Actor, plan: { id: string; state: string }) {
  const { app } = installation()
  const deliveries = await ask(app, listDeliveries, { planId: plan.id }, actor)
  const [electronic] = await ask(app, listEDocuments, { planId: plan.id }, actor)
  const texts = await ask(app, textsOfPlan, { planId: plan.id }, actor)
  return {
    receivers: { total: deliveries.length, received: deliveries.filter((one) => one.state === 'received').length },
    electronic: electronic ?? null,
    egov: (await ask(app, listEgovNotices, { planId: plan.id }, actor)).length,
    texts: { total: texts.length, stale: texts.filter((one) => one.isStale).length },
    canNote:
      plan.state !== 'archived' &&
      plan.state !== 'revoked' &&
      actor.kind === 'account' &&
      rolesMay(actor.roles, 'plans.deliver'),
  }
}

/** The form in which an officer notes what the document system knows of a plan. */
export async function noteElectronic({
  request,
  params,
  locals,
}: {
  request: Request
  params: { id: string }
  locals: App.Locals
}) {
  const form = await request.formData()
  const { app } = installation()
  return tryAct(form, async () => {
    const [known] = await ask(app, listEDocuments, { planId: params.id }, locals.actor)
    await execute(
      app,
      noteEDocument,
      {
        planId: params.id,
        version: known?.version ?? 1,
        code: text(form, 'code'),
        sentOn: text(form, 'sentOn'),
        sentTime: text(form, 'sentTime'),
        isSigned: { co: true, khong: false }[text(form, 'isSigned')] ?? null,
        signedBy: text(form, 'signedBy'),
      },
      locals.actor,
    )
    return { said: 'Đã lưu thông tin văn bản điện tử.' }
  })
}
