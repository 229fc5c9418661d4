import { z } from 'zod'
import { oneOf } from '#kernel/domain/one-of.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { isPlainDate, partsOf, plainDate, plainDateOf } from '#kernel/domain/plain-date.ts'
import { command, query } from '#kernel/server/command.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'

export const Day = z.string().refine(isPlainDate, 'Ngày không có trên lịch.').transform(plainDate)

const DAY_KINDS = ['holiday', 'workday'] as const

export interface CalendarDays {
  holidays: PlainDate[]
  workdays: PlainDate[]
}

/** Days off and make-up days the commune keeps. */
export async function calendarDays(db: ReadDb | Tx): Promise<CalendarDays> {
  const rows = await db.selectFrom('calendar_day').select(['day', 'kind']).execute()
  const of = (kind: (typeof DAY_KINDS)[number]): PlainDate[] =>
    rows.filter((row) => row.kind === kind).map((row) => row.day)
  return { holidays: of('holiday'), workdays: of('workday') }
}

/** Days off and make-up days of a year with their names and sources. */
export const listDays = query({
  name: 'calendar.list-days',
  input: z.object({ year: z.number().int().min(2000).max(2100) }),
  may: 'calendar.read',
  async run({ db }, { year }) {
    const rows = await db
      .selectFrom('calendar_day')
      .selectAll()
      .where('day', '>=', plainDateOf(year, 1, 1))
      .where('day', '<=', plainDateOf(year, 12, 31))
      .orderBy('day')
      .execute()
    return rows.map((row) => ({
      id: row.id,
      day: row.day,
      kind: oneOf(DAY_KINDS, row.kind),
      name: row.name,
      source: row.source,
      isConfirmed: row.is_confirmed,
    }))
  },
})

/** Sets a day off or a make-up day; the same day again replaces what stood there. */
export const setDay = command({
  name: 'calendar.set-day',
  input: z.object({
    day: Day,
    kind: z.enum(DAY_KINDS),
    name: z.string().trim().min(1, 'Cần tên ngày.').max(100),
    source: z.string().trim().min(1, 'Cần nguồn: văn bản nào quy định.').max(200),
    isConfirmed: z.boolean().default(true),
  }),
  may: 'calendar.manage',
  async run({ tx, communeId, emit }, input) {
    const id = newId<'calendar-day'>()
    await tx
      .insertInto('calendar_day')
      .values({
        id,
        commune_id: communeId(),
        day: input.day,
        kind: input.kind,
        name: input.name,
        source: input.source,
        is_confirmed: input.isConfirmed,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['commune_id', 'day'])
          .doUpdateSet({ kind: input.kind, name: input.name, source: input.source, is_confirmed: input.isConfirmed }),
      )
      .execute()
    await emit('calendar.days-changed', { year: partsOf(input.day)[0] })
    return { delta: { day: input.day, kind: input.kind }, record: { type: 'calendar-day', id }, result: { id } }
  },
})

/** Takes a day out of the calendar. */
export const removeDay = command({
  name: 'calendar.remove-day',
  input: z.object({ id: z.uuid() }),
  may: 'calendar.manage',
  async run({ tx, emit }, { id }) {
    const gone = await tx.deleteFrom('calendar_day').where('id', '=', id).returning(['day', 'name']).executeTakeFirst()
    if (!gone) return { delta: null, result: null }
    await emit('calendar.days-changed', { year: partsOf(gone.day)[0] })
    return { delta: { day: gone.day, name: gone.name }, record: { type: 'calendar-day', id }, result: null }
  },
})
