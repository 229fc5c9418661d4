import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command, query } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { Day } from '#modules/calendar/server/index.ts'
import { lockPlan } from './task-store.ts'

export const SHEET_WAYS = ['zalo', 'paper', 'e-office', 'other'] as const

/** Notes that a unit was handed its sheet, on a day and by a way. */
export const noteSheetSent = command({
  name: 'tasks.note-sheet',
  input: z.object({
    planId: z.uuid(),
    unitId: z
      .string()
      .optional()
      .transform((value) => value || null),
    unitName: z.string().trim().min(1).max(200),
    way: z.enum(SHEET_WAYS),
    sentOn: Day.optional(),
  }),
  may: 'tasks.remind',
  async run({ tx, now, today, actor, communeId }, input) {
    await lockPlan(tx, input.planId)
    const sentOn = input.sentOn ?? today
    if (sentOn > today) throw new DomainError('tasks.sent-in-the-future')
    await tx
      .insertInto('sheet_delivery')
      .values({
        id: newId(),
        commune_id: communeId(),
        plan_id: input.planId,
        unit_id: input.unitId,
        unit_name: input.unitName,
        way: input.way,
        sent_on: sentOn,
        noted_at: now,
        noted_by: actorId(actor),
      })
      .execute()
    return { delta: { way: input.way, sentOn }, record: { type: 'plan', id: input.planId }, result: null }
  },
})

/** When each unit was handed its sheet of a plan, latest first. */
export const listSheetsSent = query({
  name: 'tasks.list-sheets',
  input: z.object({ planId: z.uuid() }),
  may: 'plans.read',
  async run({ db }, { planId }) {
    const rows = await db
      .selectFrom('sheet_delivery')
      .leftJoin('account', 'account.id', 'sheet_delivery.noted_by')
      .select(['sheet_delivery.unit_id', 'unit_name', 'way', 'sent_on', 'account.display_name as noted_by'])
      .where('plan_id', '=', planId)
      .orderBy('noted_at', 'desc')
      .execute()
    return rows.map((row) => ({
      unitId: row.unit_id,
      unitName: row.unit_name,
      way: row.way,
      sentOn: String(row.sent_on),
      notedBy: row.noted_by,
    }))
  },
})
