import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '#kernel/server/actor.ts'
import { query } from '#kernel/server/command.ts'
import type { ReadDb } from '#kernel/server/database.ts'
import { Day } from '#modules/calendar/server/index.ts'
import { COUNT_UNITS, RESULT_FORMS } from '../domain/index.ts'
import { seesEveryUnit } from '#modules/access/domain/index.ts'
import { detailsOf } from './result-details.ts'

/** What narrows the list; every part is optional and they add up. */
export const ResultFilter = z.object({
  id: z.uuid().optional(),
  from: Day.optional(),
  to: Day.optional(),
  unitId: z.uuid().optional(),
  villageId: z.uuid().optional(),
  planId: z.uuid().optional(),
  taskId: z.uuid().optional(),
  form: z.enum(RESULT_FORMS).optional(),
  topic: z.string().max(8).optional(),
  audience: z.string().max(8).optional(),
  countUnit: z.enum(COUNT_UNITS).optional(),
  /** Only those without any evidence that stands. */
  unproven: z.boolean().default(false),
  withdrawn: z.enum(['all', 'hide', 'only']).default('all'),
  limit: z.number().int().min(1).max(5_000).default(100),
})
export type ResultFilterFields = z.output<typeof ResultFilter>

/** Results of the commune, latest first, with their evidence, counts, villages, tasks. */
export const listResults = query({
  name: 'results.list',
  input: ResultFilter,
  may: 'results.read',
  async run({ db, actor }, wanted) {
    const filter = withinReach(actor, wanted)
    const rows = await narrowed(db, filter)
      .leftJoin('unit', 'unit.id', 'result.unit_id')
      .leftJoin('account', 'account.id', 'result.typed_by')
      .select([
        'result.id',
        'result.title',
        'result.happened_on',
        'result.happened_to',
        'result.recorded_at',
        'result.form',
        'result.place',
        'result.note',
        'result.done_by',
        'result.shows',
        'result.has_consent',
        'result.withdrawn_at',
        'result.withdrawn_reason',
        'result.unit_id',
        'unit.name as unit',
        'account.display_name as typed_by',
      ])
      .orderBy('result.happened_on', 'desc')
      .orderBy('result.recorded_at', 'desc')
      .orderBy('result.id', 'desc')
      .limit(filter.limit)
      .execute()
    const details = await detailsOf(
      db,
      rows.map((row) => row.id),
    )
    return rows.map((row) => ({
      id: row.id,
      title: row.title,
      happenedOn: row.happened_on,
      happenedTo: row.happened_to,
      recordedAt: row.recorded_at,
      form: row.form,
      place: row.place,
      note: row.note,
      doneBy: row.done_by,
      shows: row.shows,
      hasConsent: row.has_consent,
      unitId: row.unit_id,
      unit: row.unit,
      typedBy: row.typed_by,
      withdrawnReason: row.withdrawn_reason,
      ...details(row.id),
    }))
  },
})

/** How many results match, and how many of them stand. */
export const countResults = query({
  name: 'results.count',
  input: ResultFilter,
  may: 'results.read',
  async run({ db, actor }, wanted) {
    const row = await narrowed(db, withinReach(actor, wanted))
      .select([
        sql<string>`count(*)`.as('all'),
        sql<string>`count(*) filter (where result.withdrawn_at is null)`.as('standing'),
      ])
      .executeTakeFirstOrThrow()
    return { all: Number(row.all), standing: Number(row.standing) }
  },
})

// Who comes from a village sees what the village recorded.
function withinReach(actor: Actor, wanted: ResultFilterFields): ResultFilterFields {
  return seesEveryUnit(actor) ? wanted : { ...wanted, unitId: ownUnitOf(actor) ?? NOBODY }
}

function narrowed(db: ReadDb, filter: ResultFilterFields) {
  const { unitId, taskId, planId, villageId, topic, audience, countUnit } = filter
  return db
    .selectFrom('result')
    .$if(filter.id !== undefined, (query) => query.where('result.id', '=', filter.id!))
    .$if(filter.from !== undefined, (query) =>
      query.where((eb) => eb(eb.fn.coalesce('result.happened_to', 'result.happened_on'), '>=', filter.from!)),
    )
    .$if(filter.to !== undefined, (query) => query.where('result.happened_on', '<=', filter.to!))
    .$if(unitId !== undefined, (query) => query.where('result.unit_id', '=', unitId!))
    .$if(filter.form !== undefined, (query) => query.where('result.form', '=', filter.form!))
    .$if(filter.withdrawn === 'hide', (query) => query.where('result.withdrawn_at', 'is', null))
    .$if(filter.withdrawn === 'only', (query) => query.where('result.withdrawn_at', 'is not', null))
    .$if(villageId !== undefined, (query) =>
      query.where(
        sql<boolean>`(result.unit_id = ${villageId} or exists (select from result_village v where v.result_id = result.id and v.unit_id = ${villageId}))`,
      ),
    )
    .$if(topic !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from result_topic t where t.result_id = result.id and t.code = ${topic})`,
      ),
    )
    .$if(audience !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from result_audience a where a.result_id = result.id and a.code = ${audience})`,
      ),
    )
    .$if(countUnit !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from result_count c where c.result_id = result.id and c.unit = ${countUnit})`,
      ),
    )
    .$if(taskId !== undefined || planId !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from result_occurrence ro join occurrence o on o.id = ro.occurrence_id join task t on t.id = o.task_id
          where ro.result_id = result.id and (t.id = ${taskId ?? null} or t.plan_id = ${planId ?? null}))`,
      ),
    )
    .$if(filter.unproven, (query) =>
      query.where(
        sql<boolean>`not exists (select from evidence e where e.result_id = result.id and e.withdrawn_at is null)`,
      ),
    )
}

const NOBODY = '00000000-0000-7000-8000-000000000000'
const ownUnitOf = (actor: Actor): string | null =>
  actor.kind === 'account' || actor.kind === 'link' ? actor.unitId : null
