import type { Selectable } from 'kysely'
import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { command, query } from '#kernel/server/command.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import type { DB } from '#kernel/server/schema.ts'
import { TWO_TIERS_BY_LAW, reportPathOn } from '../domain/index.ts'
import type { TierPeriod } from '../domain/index.ts'
import { OptionalDay, RequiredDay, optionalText } from './optional.ts'

type Row = Selectable<DB['tier_period']>

const present = (row: Row): TierPeriod & { id: string; source: string | null } => ({
  id: row.id,
  model: row.model === 'three-tier' ? 'three-tier' : 'two-tier',
  from: row.from_on,
  to: row.to_on,
  reportTo: row.report_to,
  reportThrough: row.report_through,
  source: row.source,
})

/** The periods of two and three tiers, latest first, with where reports go. */
export const listTierPeriods = query({
  name: 'organisations.list-tier-periods',
  input: z.object({}),
  may: 'organisations.read',
  async run({ db }) {
    return (await db.selectFrom('tier_period').selectAll().orderBy('from_on', 'desc').execute()).map(present)
  },
})

/** Since when the commune has had no district above it: as it recorded its tiers, else by law. Null: it records three tiers alone. */
export async function twoTiersSince(db: ReadDb | Tx): Promise<PlainDate | null> {
  const periods = await db.selectFrom('tier_period').select(['model', 'from_on']).orderBy('from_on').execute()
  if (periods.length === 0) return TWO_TIERS_BY_LAW.since
  return periods.find(({ model }) => model === 'two-tier')?.from_on ?? null
}

/** Who receives a report about a day: the addressee of the period the day lies in. */
export const reportPath = query({
  name: 'organisations.report-path',
  input: z.object({ on: RequiredDay }),
  may: 'organisations.read',
  async run({ db }, { on }) {
    return reportPathOn((await db.selectFrom('tier_period').selectAll().execute()).map(present), on)
  },
})

/** Writes a period down or corrects it. Throws `organisations.periods-overlap`. */
export const setTierPeriod = command({
  name: 'organisations.set-tier-period',
  input: z.object({
    id: optionalText(40),
    model: z.enum(['two-tier', 'three-tier']),
    from: RequiredDay,
    to: OptionalDay,
    reportTo: optionalText(200),
    reportThrough: optionalText(200),
    source: optionalText(300),
  }),
  may: 'organisations.manage',
  async run({ tx, communeId }, input) {
    if (input.to !== null && input.to < input.from) throw new DomainError('organisations.end-before-start')
    const others = await tx.selectFrom('tier_period').select(['id', 'from_on', 'to_on']).forUpdate().execute()
    const overlaps = others.some(
      (other) =>
        other.id !== input.id &&
        (other.to_on === null || other.to_on >= input.from) &&
        (input.to === null || other.from_on <= input.to),
    )
    if (overlaps) throw new DomainError('organisations.periods-overlap')
    const values = {
      model: input.model,
      from_on: input.from,
      to_on: input.to,
      report_to: input.reportTo,
      report_through: input.reportThrough,
      source: input.source,
    }
    const id = input.id ?? newId<'tier-period'>()
    if (input.id) await tx.updateTable('tier_period').set(values).where('id', '=', input.id).execute()
    else
      await tx
        .insertInto('tier_period')
        .values({ id, commune_id: communeId(), ...values })
        .execute()
    return {
      delta: { model: input.model, from: input.from, to: input.to, reportTo: input.reportTo },
      record: { type: 'tier-period', id },
      result: { id },
    }
  },
})

/** Takes a period out. */
export const removeTierPeriod = command({
  name: 'organisations.remove-tier-period',
  input: z.object({ id: z.uuid() }),
  may: 'organisations.manage',
  async run({ tx }, { id }) {
    const gone = await tx
      .deleteFrom('tier_period')
      .where('id', '=', id)
      .returning(['model', 'from_on', 'to_on'])
      .executeTakeFirst()
    if (!gone) throw new DomainError('record.not-found')
    return {
      delta: { model: gone.model, from: gone.from_on, to: gone.to_on },
      record: { type: 'tier-period', id },
      result: null,
    }
  },
})
