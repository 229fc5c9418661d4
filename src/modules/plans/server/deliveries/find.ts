import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { query } from '#kernel/server/command.ts'
import { deliveryState } from '../../domain/deliveries/index.ts'
import { ownUnit } from './note.ts'

/** Who has received a plan and who has not, those who have not first, with the history of each. */
export const listDeliveries = query({
  name: 'plans.list-deliveries',
  input: z.object({ planId: z.uuid() }),
  may: 'plans.read',
  async run({ db }, { planId }) {
    const plan = await db.selectFrom('plan').select('id').where('id', '=', planId).executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    const rows = await db
      .selectFrom('delivery')
      .leftJoin('unit', 'unit.id', 'delivery.unit_id')
      .leftJoin('stored_file as receipt', 'receipt.id', 'delivery.receipt_file_id')
      .selectAll('delivery')
      .select(['unit.name as unit', 'unit.zalo_link', 'receipt.name as receipt'])
      .where('plan_id', '=', planId)
      .orderBy('delivery.ordinal')
      .execute()
    const events = await db
      .selectFrom('delivery_event')
      .innerJoin('delivery', 'delivery.id', 'delivery_event.delivery_id')
      .select(['delivery_id', 'delivery_event.kind', 'delivery_event.way', 'on_day', 'note', 'by_name'])
      .where('delivery.plan_id', '=', planId)
      .orderBy('delivery_event.at')
      .execute()
    const list = rows.map((row) => ({
      id: row.id,
      ordinal: row.ordinal,
      version: row.version,
      printed: row.printed,
      name: row.name,
      purpose: row.purpose,
      unitId: row.unit_id,
      zaloLink: row.zalo_link,
      isAdded: row.origin === 'added',
      way: row.way,
      sentOn: row.sent_on,
      timesSent: row.times_sent,
      receivedOn: row.received_on,
      receivedHere: row.received_here,
      receiver: row.receiver,
      receiptNote: row.receipt_note,
      receipt: row.receipt_file_id && row.receipt ? { id: row.receipt_file_id, name: row.receipt } : null,
      state: deliveryState({ sentOn: row.sent_on, receivedOn: row.received_on }),
      history: events
        .filter((event) => event.delivery_id === row.id)
        .map((event) => ({
          kind: event.kind,
          way: event.way,
          on: event.on_day,
          note: event.note,
          by: event.by_name,
        })),
    }))
    return [...list.filter((one) => one.state !== 'received'), ...list.filter((one) => one.state === 'received')]
  },
})

/** What was delivered to the actor's own unit, not yet received first. */
export const ownDeliveries = query({
  name: 'plans.own-deliveries',
  input: z.object({}),
  may: 'plans.receive',
  async run({ db, actor }) {
    const rows = await db
      .selectFrom('delivery')
      .innerJoin('plan', 'plan.id', 'delivery.plan_id')
      .leftJoin('plan_reading_file as first', (join) =>
        join.onRef('first.reading_id', '=', 'plan.reading_id').on('first.ordinal', '=', 0),
      )
      .select([
        'delivery.id',
        'delivery.purpose',
        'delivery.received_on',
        'plan.id as planId',
        'plan.title',
        'plan.number',
      ])
      .select(['plan.issued_on', 'plan.original_id', 'first.file_id'])
      .where('delivery.unit_id', '=', ownUnit(actor))
      .where('plan.state', 'not in', ['archived', 'revoked'])
      .orderBy('delivery.received_on', (order) => order.desc().nullsFirst())
      .orderBy('plan.period_from', 'desc')
      .execute()
    return rows.map((row) => ({
      id: row.id,
      planId: row.planId,
      title: row.title,
      number: row.number,
      issuedOn: row.issued_on,
      purpose: row.purpose,
      receivedOn: row.received_on,
      fileId: row.original_id ?? row.file_id,
    }))
  },
})
