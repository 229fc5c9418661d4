import { oneOf } from '#kernel/domain/one-of.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { communeInFull } from '#modules/organisations/domain/index.ts'
import { ownCommune } from '#modules/organisations/server/index.ts'
import { DELIVERY_WAYS, deliveryMessage } from '#modules/plans/domain/index.ts'
import {
  addReceivers,
  dropReceiver,
  findPlan,
  findVersions,
  listDeliveries,
  noteReceived,
  noteSent,
  openPlanDeliveries,
  takeReceiptBack,
} from '#modules/plans/server/index.ts'
import { citedPlan } from '#modules/tasks/domain/index.ts'
import { text, tryLoad } from '#entry/web/act.ts'
import { formAct } from '#entry/web/form-act.ts'
import { installation } from '#entry/web/installation.ts'
import { receiveFields } from '#entry/web/receive.ts'

export const load = async ({ params, locals }) => {
  const { app } = installation()
  const { actor } = locals
  const { content, ...plan } = await tryLoad(() => ask(app, findPlan, { id: params.id }, actor))
  const deliveries = await ask(app, listDeliveries, { planId: params.id }, actor)
  const commune = await ask(app, ownCommune, {}, actor)
  const sender = `UBND ${communeInFull(commune)}`
  const isOpen = plan.state !== 'archived' && plan.state !== 'revoked'
  return {
    plan: { id: plan.id, title: plan.title, number: plan.number, state: plan.state },
    versions: (await ask(app, findVersions, { planId: params.id }, actor)).versions.map(
      ({ version, number, amendment }) => ({ version, number, amendment }),
    ),
    printed: content.recipients.length,
    canNote: isOpen && actor.kind === 'account' && rolesMay(actor.roles, 'plans.deliver'),
    rows: deliveries.map((row) => ({
      ...row,
      message: deliveryMessage({ sender, receiver: row.name, plan: citedPlan(plan), purpose: row.purpose }),
    })),
  }
}

const chosen = (form: FormData): string[] => form.getAll('id').filter((value) => typeof value === 'string')

export const actions = {
  open: async (event) =>
    formAct(event, async (_, planId) => {
      const { opened } = await execute(installation().app, openPlanDeliveries, { planId }, event.locals.actor)
      return opened > 0 ? `Đã lập ${opened} nơi nhận.` : 'Danh sách đã đủ, không thêm nơi nhận nào.'
    }),
  add: async (event) =>
    formAct(event, async (form, planId) => {
      const { opened } = await execute(
        installation().app,
        addReceivers,
        { planId, lines: text(form, 'lines') },
        event.locals.actor,
      )
      return opened > 0 ? `Đã thêm ${opened} nơi nhận.` : 'Các nơi này đã có trong danh sách.'
    }),
  sent: async (event) =>
    formAct(event, async (form, planId) => {
      const { noted } = await execute(
        installation().app,
        noteSent,
        {
          planId,
          ids: chosen(form),
          way: oneOf(DELIVERY_WAYS, text(form, 'way')),
          on: text(form, 'sentOn'),
          note: text(form, 'note'),
        },
        event.locals.actor,
      )
      return `Đã ghi gửi cho ${noted} nơi.`
    }),
  received: async (event) =>
    formAct(event, async (form, planId) => {
      const [receipt] = await receiveFields(form, 'receipt', event.locals.actor)
      const { noted } = await execute(
        installation().app,
        noteReceived,
        {
          planId,
          ids: chosen(form),
          on: text(form, 'receivedOn'),
          receiver: text(form, 'receiver'),
          note: text(form, 'note'),
          receipt: receipt?.id ?? null,
        },
        event.locals.actor,
      )
      return `Đã ghi ${noted} nơi đã nhận.`
    }),
  takeBack: async (event) =>
    formAct(event, async (form, planId) => {
      await execute(installation().app, takeReceiptBack, { planId, id: text(form, 'one') }, event.locals.actor)
      return 'Đã bỏ ghi đã nhận; lịch sử vẫn giữ cả hai lần.'
    }),
  drop: async (event) =>
    formAct(event, async (form, planId) => {
      await execute(installation().app, dropReceiver, { planId, id: text(form, 'one') }, event.locals.actor)
      return 'Đã bỏ nơi nhận đã thêm.'
    }),
}
