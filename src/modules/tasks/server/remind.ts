import { z } from 'zod'
import { actorId } from '#kernel/server/actor.ts'
import { command, query } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { seesEveryUnit } from '#modules/access/domain/index.ts'
import { TONES } from '../domain/index.ts'
import { ownUnit } from './speaks-for.ts'

export const REMINDER_WAYS = ['copied', 'printed', 'letter', 'zalo', 'phone', 'spoken'] as const

/** Notes a reminder: what was said to which unit, how, and the how-many-eth it is about the same work. */
export const noteReminder = command({
  name: 'tasks.remind',
  input: z.object({
    unitId: z
      .string()
      .optional()
      .transform((value) => value || null),
    unitName: z.string().trim().max(200).optional(),
    text: z.string().trim().min(1, 'Lời nhắc đang trống.').max(8_000),
    occurrenceIds: z.array(z.uuid()).max(400),
    way: z.enum(REMINDER_WAYS).default('copied'),
    tone: z.enum(TONES).optional(),
  }),
  may: 'tasks.remind',
  async run({ tx, now, actor, communeId }, input) {
    const earlier = await tx
      .selectFrom('reminder')
      .select(['ordinal', 'occurrences'])
      .where('unit_id', 'is not distinct from', input.unitId)
      .$if(input.unitId === null, (builder) => builder.where('unit_name', '=', input.unitName ?? ''))
      .execute()
    const same = earlier.filter((row) => {
      const ids = Ids.parse(row.occurrences)
      return ids.some((id) => input.occurrenceIds.includes(id))
    })
    const ordinal = Math.max(0, ...same.map((row) => row.ordinal)) + 1
    const id = newId<'reminder'>()
    await tx
      .insertInto('reminder')
      .values({
        id,
        commune_id: communeId(),
        unit_id: input.unitId,
        unit_name: input.unitName ?? null,
        way: input.way,
        tone: input.tone ?? null,
        ordinal,
        text: input.text,
        occurrences: JSON.stringify(input.occurrenceIds),
        sent_at: now,
        sent_by: actorId(actor),
      })
      .execute()
    return {
      delta: { occurrences: input.occurrenceIds.length, way: input.way, ordinal },
      record: { type: 'reminder', id },
      result: { ordinal },
    }
  },
})

const Ids = z.array(z.string()).catch([])

/** Reminders, latest first: what was said to whom, when, how, and which times it was about. */
export const listReminders = query({
  name: 'tasks.list-reminders',
  input: z.object({ limit: z.number().int().min(1).max(1000).default(500) }),
  may: 'tasks.read',
  async run({ db, actor }, { limit }) {
    const rows = await db
      .selectFrom('reminder')
      .leftJoin('unit', 'unit.id', 'reminder.unit_id')
      .leftJoin('account', 'account.id', 'reminder.sent_by')
      .select([
        'reminder.id',
        'reminder.unit_id',
        'reminder.unit_name',
        'unit.name as unit',
        'reminder.way',
        'reminder.ordinal',
        'reminder.text',
        'reminder.occurrences',
        'reminder.sent_at',
        'account.display_name as sent_by',
      ])
      // Who comes from a village sees what was said to the village.
      .$if(!seesEveryUnit(actor), (builder) => builder.where('reminder.unit_id', '=', ownUnit(actor)))
      .orderBy('reminder.sent_at', 'desc')
      .orderBy('reminder.id', 'desc')
      .limit(limit)
      .execute()
    return rows.map((row) => ({
      id: row.id,
      unitId: row.unit_id,
      unit: row.unit ?? row.unit_name ?? '',
      way: row.way,
      ordinal: row.ordinal,
      text: row.text,
      occurrenceIds: Ids.parse(row.occurrences),
      sentAt: String(row.sent_at),
      sentBy: row.sent_by,
    }))
  },
})
