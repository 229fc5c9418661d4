import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { OptionalDay, optionalText } from '#modules/organisations/server/index.ts'
import { actorId } from '#kernel/server/actor.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { DELIVERY_WAYS } from '../../domain/deliveries/index.ts'

const Several = z.array(z.uuid()).min(1, 'Chọn ít nhất một nơi nhận.').max(500)

/** Notes that a document went out to one or many, in one way, on a day. Again: the earlier times stay in the history. */
export const noteSent = command({
  name: 'plans.note-sent',
  input: z.object({
    planId: z.uuid(),
    ids: Several,
    way: z.enum(DELIVERY_WAYS),
    on: OptionalDay,
    note: optionalText(300),
  }),
  may: 'plans.deliver',
  async run(context, { planId, ids, way, on, note }) {
    const { tx, today } = context
    const day = notAhead(on ?? today, today)
    const rows = await lock(context, planId, ids)
    for (const row of rows)
      await tx
        .updateTable('delivery')
        .set({ way, sent_on: day, times_sent: row.times_sent + 1 })
        .where('id', '=', row.id)
        .execute()
    await remember(context, ids, { kind: 'sent', way, day, note, fileId: null })
    return {
      delta: { receivers: rows.length, way },
      record: { type: 'plan', id: planId },
      result: { noted: rows.length },
    }
  },
})

/** Notes that one or many have received it, who told so, and the paper that shows it (a signed slip, a picture). */
export const noteReceived = command({
  name: 'plans.note-received',
  input: z.object({
    planId: z.uuid(),
    ids: Several,
    on: OptionalDay,
    receiver: optionalText(120),
    note: optionalText(300),
    receipt: z.uuid().nullable().default(null),
  }),
  may: 'plans.deliver',
  async run(context, { planId, ids, on, receiver, note, receipt }) {
    const { tx, today, actor } = context
    const day = notAhead(on ?? today, today)
    const rows = await lock(context, planId, ids)
    if (rows.some((row) => row.sent_on !== null && row.sent_on > day))
      throw new DomainError('plans.received-before-sent')
    if (receipt !== null) await mustBeOwnFile(context, receipt)
    await tx
      .updateTable('delivery')
      .set({
        received_on: day,
        received_by: actorId(actor),
        received_here: false,
        receiver,
        receipt_note: note,
        receipt_file_id: receipt,
      })
      .where('id', 'in', ids)
      .execute()
    await remember(context, ids, { kind: 'received', way: null, day, note: receiver ?? note, fileId: receipt })
    return { delta: { receivers: rows.length }, record: { type: 'plan', id: planId }, result: { noted: rows.length } }
  },
})

/** Takes a receipt back that was noted by mistake; the history keeps both. */
export const takeReceiptBack = command({
  name: 'plans.take-receipt-back',
  input: z.object({ planId: z.uuid(), id: z.uuid() }),
  may: 'plans.deliver',
  async run(context, { planId, id }) {
    const [row] = await lock(context, planId, [id])
    if (row?.received_on === null) return { delta: null, result: null }
    await context.tx
      .updateTable('delivery')
      .set({
        received_on: null,
        received_by: null,
        received_here: false,
        receiver: null,
        receipt_note: null,
        receipt_file_id: null,
      })
      .where('id', '=', id)
      .execute()
    await remember(context, [id], { kind: 'taken-back', way: null, day: context.today, note: null, fileId: null })
    return { delta: { receivers: 1 }, record: { type: 'plan', id: planId }, result: null }
  },
})

/** Removes a receiver that was added by hand and to whom nothing was sent. */
export const dropReceiver = command({
  name: 'plans.drop-receiver',
  input: z.object({ planId: z.uuid(), id: z.uuid() }),
  may: 'plans.deliver',
  async run(context, { planId, id }) {
    const [row] = await lock(context, planId, [id])
    if (row?.origin !== 'added' || row.sent_on !== null || row.received_on !== null)
      throw new DomainError('plans.receiver-stays')
    await context.tx.deleteFrom('delivery').where('id', '=', id).execute()
    return { delta: { receivers: 1 }, record: { type: 'plan', id: planId }, result: null }
  },
})

/** A unit says itself that it has the plan: only its own delivery. Pressed twice it stays as it was. */
export const receivePlan = command({
  name: 'plans.receive',
  input: z.object({ id: z.uuid() }),
  may: 'plans.receive',
  async run(context, { id }) {
    const { tx, today, actor } = context
    const unitId = ownUnit(actor)
    const row = await tx
      .selectFrom('delivery')
      .select(['id', 'plan_id', 'received_on'])
      .where('id', '=', id)
      .where('unit_id', '=', unitId)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    if (row.received_on !== null) return { delta: null, result: null }
    await tx
      .updateTable('delivery')
      .set({ received_on: today, received_by: actorId(actor), received_here: true, receiver: nameOf(actor) })
      .where('id', '=', id)
      .execute()
    await remember(context, [id], { kind: 'received', way: 'here', day: today, note: null, fileId: null })
    return { delta: { receivers: 1 }, record: { type: 'plan', id: row.plan_id }, result: null }
  },
})

async function lock({ tx }: CommandContext, planId: string, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('delivery')
    .select(['id', 'origin', 'sent_on', 'received_on', 'times_sent'])
    .where('plan_id', '=', planId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (rows.length !== new Set(ids).size) throw new DomainError('record.not-found')
  return rows
}

async function remember(
  { tx, communeId, now, actor }: CommandContext,
  ids: readonly string[],
  event: { kind: string; way: string | null; day: PlainDate; note: string | null; fileId: string | null },
): Promise<void> {
  await tx
    .insertInto('delivery_event')
    .values(
      ids.map((id) => ({
        id: newId<'delivery-event'>(),
        commune_id: communeId(),
        delivery_id: id,
        kind: event.kind,
        way: event.way,
        on_day: event.day,
        note: event.note,
        file_id: event.fileId,
        at: now,
        by_name: nameOf(actor),
      })),
    )
    .execute()
}

async function mustBeOwnFile({ tx, actor }: CommandContext, fileId: string): Promise<void> {
  const file = await tx
    .selectFrom('stored_file')
    .select('id')
    .where('id', '=', fileId)
    .where('stored_by', '=', actorId(actor))
    .executeTakeFirst()
  if (!file) throw new DomainError('files.upload-lost')
}

function notAhead(day: PlainDate, today: PlainDate): PlainDate {
  if (day > today) throw new DomainError('plans.delivery-ahead')
  return day
}

/** The unit that the actor speaks for; null matches nothing. */
export const ownUnit = (actor: Actor): string | null =>
  actor.kind === 'account' || actor.kind === 'link' ? actor.unitId : null

const nameOf = (actor: Actor): string => (actor.kind === 'anyone' ? '' : actor.name)
