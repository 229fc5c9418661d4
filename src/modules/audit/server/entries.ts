import { z } from 'zod'
import { instant } from '#kernel/domain/instant.ts'
import { query } from '#kernel/server/command.ts'
import { Day } from '#modules/calendar/server/index.ts'

/** What narrows the log. Days are the office's, both ends included. */
export const AuditFilter = z.object({
  before: z.string().optional(),
  recordId: z.uuid().optional(),
  recordType: z.string().max(40).optional(),
  actorId: z.uuid().optional(),
  act: z.string().max(80).optional(),
  from: Day.optional(),
  to: Day.optional(),
  limit: z.number().int().min(1).max(20_000).default(100),
})

const OFFICE_OFFSET = '+07:00'
const Delta = z.record(z.string(), z.unknown()).catch({})

/** The audit of the commune, latest first. */
export const auditEntries = query({
  name: 'audit.entries',
  input: AuditFilter,
  may: 'audit.read',
  async run({ db }, { before, recordId, recordType, actorId, act, from, to, limit }) {
    const rows = await db
      .selectFrom('audit_entry')
      .leftJoin('account', 'account.id', 'audit_entry.actor_id')
      .leftJoin('access_link', 'access_link.id', 'audit_entry.actor_id')
      .select([
        'audit_entry.id',
        'audit_entry.at',
        'audit_entry.act',
        'audit_entry.actor_kind',
        'account.display_name as who',
        'access_link.label as link',
        'audit_entry.record_type',
        'audit_entry.record_id',
        'audit_entry.delta',
      ])
      .$if(before !== undefined, (builder) => builder.where('audit_entry.at', '<', instant(before!)))
      .$if(recordId !== undefined, (builder) => builder.where('audit_entry.record_id', '=', recordId!))
      .$if(recordType !== undefined, (builder) => builder.where('audit_entry.record_type', '=', recordType!))
      .$if(actorId !== undefined, (builder) => builder.where('audit_entry.actor_id', '=', actorId!))
      .$if(act !== undefined, (builder) => builder.where('audit_entry.act', '=', act!))
      .$if(from !== undefined, (builder) =>
        builder.where('audit_entry.at', '>=', instant(`${from}T00:00:00${OFFICE_OFFSET}`)),
      )
      .$if(to !== undefined, (builder) =>
        builder.where('audit_entry.at', '<=', instant(`${to}T23:59:59.999${OFFICE_OFFSET}`)),
      )
      .orderBy('audit_entry.at', 'desc')
      .orderBy('audit_entry.id', 'desc')
      .limit(limit)
      .execute()
    return rows.map((row) => ({
      id: row.id,
      at: String(row.at),
      act: row.act,
      who: row.who ?? row.link,
      actorKind: row.actor_kind,
      recordType: row.record_type,
      recordId: row.record_id,
      delta: Delta.parse(row.delta),
    }))
  },
})

/** Who and what stands in the log, to choose from. */
export const auditChoices = query({
  name: 'audit.choices',
  input: z.object({}),
  may: 'audit.read',
  async run({ db }) {
    const people = await db
      .selectFrom('audit_entry')
      .innerJoin('account', 'account.id', 'audit_entry.actor_id')
      .select(['account.id', 'account.display_name as name'])
      .distinct()
      .orderBy('name')
      .execute()
    const acts = await db.selectFrom('audit_entry').select('act').distinct().orderBy('act').execute()
    const records = await db
      .selectFrom('audit_entry')
      .select('record_type')
      .where('record_type', 'is not', null)
      .distinct()
      .orderBy('record_type')
      .execute()
    return {
      people,
      acts: acts.map((row) => row.act),
      records: records.flatMap((row) => row.record_type ?? []),
    }
  },
})
