import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { query } from '#kernel/server/command.ts'
import { calendarDays } from '#modules/calendar/server/index.ts'
import { communeUnits } from '#modules/organisations/server/index.ts'
import { applyEdits, runPeriodOf } from '../domain/index.ts'
import { parseEdits, parsePlanReading } from '../domain/stored-reading.ts'
import { kindsOf } from './kinds.ts'
import { findSamePlan } from './same-plans.ts'

/** What the screen of a review needs beside the reading: the commune's units, kinds of plans, days off, and whether the plan is here already. */
export const reviewFacts = query({
  name: 'plans.review-facts',
  input: z.object({ id: z.uuid() }),
  may: 'plans.read',
  async run({ db, today, communeId }, { id }) {
    const row = await db
      .selectFrom('plan_reading')
      .select(['reading', 'edits', 'state', 'meant_as'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row?.reading) throw new DomainError('record.not-found')
    const reading = applyEdits(parsePlanReading(row.reading), parseEdits(row.edits))
    const from = runPeriodOf(reading)?.span.from ?? null
    const commune = await db
      .selectFrom('commune')
      .select('name')
      .where('id', '=', communeId())
      .executeTakeFirstOrThrow()
    const days = await calendarDays(db)
    return {
      today,
      isMeantAsSuperior: row.meant_as === 'superior',
      communeName: commune.name,
      units: await communeUnits(db),
      kinds: (await kindsOf(db))
        .filter((kind) => !kind.isHidden)
        .map(({ code, name, words }) => ({ code, name, words: [...words] })),
      holidays: [...days.holidays],
      workdays: [...days.workdays],
      same: await findSamePlan(db, { ...reading, from }),
    }
  },
})
