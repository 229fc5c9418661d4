import { z } from 'zod'
import type { CommuneId } from '#kernel/domain/ids.ts'
import { command, query } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { SEEDED_YEARS, proposedHolidays } from '../domain/index.ts'

const Year = z.number().int().min(2000).max(2100)

/**
 * Takes a year's days off for the commune's own, with the notice they come from. Days that stand there already stay as they are;
 * what the law fixes and what the notice decides count as confirmed from now on.
 */
export const adoptYear = command({
  name: 'calendar.adopt-year',
  input: z.object({ year: Year, source: z.string().trim().min(3, 'Ghi nguồn: thông báo, văn bản nào.').max(200) }),
  may: 'calendar.manage',
  async run({ tx, now, actor, communeId, emit }, { year, source }) {
    const added = await insertProposed(tx, communeId(), year)
    await tx
      .updateTable('calendar_day')
      .set({ is_confirmed: true })
      .where((eb) => eb.fn<number>('date_part', [eb.val('year'), 'day']), '=', year)
      .execute()
    const by = actor.kind === 'account' ? actor.accountId : null
    await tx
      .insertInto('calendar_year')
      .values({ commune_id: communeId(), year, source, adopted_at: now, adopted_by: by })
      .onConflict((conflict) =>
        conflict.columns(['commune_id', 'year']).doUpdateSet({ source, adopted_at: now, adopted_by: by }),
      )
      .execute()
    await emit('calendar.days-changed', { year })
    return { delta: { year, source, added }, result: { added } }
  },
})

/** Years whose days off the commune has adopted, each with its source. */
export const adoptedYears = query({
  name: 'calendar.adopted-years',
  input: z.object({}),
  may: 'calendar.read',
  async run({ db }) {
    const rows = await db.selectFrom('calendar_year').select(['year', 'source', 'adopted_at']).orderBy('year').execute()
    return rows.map((row) => ({ year: row.year, source: row.source, adoptedAt: row.adopted_at }))
  },
})

/** The days a new commune begins with: fixed ones count, the others wait for their notice. No year is adopted by it. */
export async function seedDays(tx: Tx, communeId: CommuneId): Promise<void> {
  for (const year of SEEDED_YEARS) await insertProposed(tx, communeId, year)
}

async function insertProposed(tx: Tx, communeId: CommuneId, year: number): Promise<number> {
  const inserted = await tx
    .insertInto('calendar_day')
    .values(
      proposedHolidays(year).map((day) => ({
        id: newId(),
        commune_id: communeId,
        day: day.day,
        kind: 'holiday',
        name: day.name,
        source: day.source,
        is_confirmed: day.isFixed,
      })),
    )
    .onConflict((conflict) => conflict.columns(['commune_id', 'day']).doNothing())
    .returning('id')
    .execute()
  return inserted.length
}

declare module '#kernel/server/outbox.ts' {
  interface FactPayloads {
    /** Days off or make-up days of a year changed: what is due on the last working day may be due on another. */
    'calendar.days-changed': { year: number }
  }
}
