import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command, query } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { OptionalDay, optionalText } from '#modules/organisations/server/index.ts'

const People = z.number().int('Số người là số nguyên.').min(0).max(1_000_000).nullable()

/** Records that a plan went out inside the office through its eGov system: number, day, the text as it was sent. */
export const noteEgov = command({
  name: 'plans.note-egov',
  input: z.object({
    planId: z.uuid(),
    number: optionalText(60),
    on: OptionalDay,
    body: z.string().trim().min(1, 'Ghi nội dung đã gửi.').max(20_000),
    people: People,
  }),
  may: 'plans.deliver',
  async run({ tx, communeId, now, today, actor }, { planId, number, on, body, people }) {
    const plan = await tx.selectFrom('plan').select('id').where('id', '=', planId).executeTakeFirst()
    if (!plan) throw new DomainError('record.not-found')
    const day = on ?? today
    if (day > today) throw new DomainError('plans.delivery-ahead')
    const id = newId<'egov-notice'>()
    await tx
      .insertInto('egov_notice')
      .values({
        id,
        commune_id: communeId(),
        plan_id: planId,
        number,
        sent_on: day,
        body,
        people_received: people,
        people_counted_on: people === null ? null : today,
        noted_at: now,
        noted_by: actorId(actor),
      })
      .execute()
    return { delta: { number, day, people }, record: { type: 'plan', id: planId }, result: { id } }
  },
})

/** Notes how many people have received it so far, as the eGov system counts them. */
export const countEgov = command({
  name: 'plans.count-egov',
  input: z.object({ id: z.uuid(), people: z.number().int('Số người là số nguyên.').min(0).max(1_000_000) }),
  may: 'plans.deliver',
  async run({ tx, today }, { id, people }) {
    const row = await tx
      .selectFrom('egov_notice')
      .select(['plan_id', 'people_received'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new DomainError('record.not-found')
    await tx
      .updateTable('egov_notice')
      .set({ people_received: people, people_counted_on: today })
      .where('id', '=', id)
      .execute()
    return { delta: { from: row.people_received, to: people }, record: { type: 'plan', id: row.plan_id }, result: null }
  },
})

/** What went out through eGov about a plan and how many received it, the latest first. */
export const listEgovNotices = query({
  name: 'plans.egov-notices',
  input: z.object({ planId: z.uuid() }),
  may: 'plans.read',
  async run({ db }, { planId }) {
    const rows = await db
      .selectFrom('egov_notice')
      .selectAll()
      .where('plan_id', '=', planId)
      .orderBy('sent_on', 'desc')
      .orderBy('noted_at', 'desc')
      .execute()
    return rows.map((row) => ({
      id: row.id,
      number: row.number,
      sentOn: row.sent_on,
      body: row.body,
      people: row.people_received,
      countedOn: row.people_counted_on,
    }))
  },
})
