import { z } from 'zod'
import { instant } from '#kernel/domain/instant.ts'
import { query } from '#kernel/server/command.ts'

/** The audit of the commune, latest first. */
export const auditEntries = query({
  name: 'audit.entries',
  input: z.object({
    before: z.string().optional(),
    recordId: z.uuid().optional(),
    limit: z.number().int().min(1).max(200).default(100),
  }),
  may: 'audit.read',
  async run({ db }, { before, recordId, limit }) {
    const rows = await db
      .selectFrom('audit_entry')
      .leftJoin('account', 'account.id', 'audit_entry.actor_id')
      .select([
        'audit_entry.id',
        'audit_entry.at',
        'audit_entry.act',
        'audit_entry.actor_kind',
        'account.display_name as who',
        'audit_entry.record_type',
        'audit_entry.record_id',
        'audit_entry.delta',
      ])
      .$if(before !== undefined, (builder) => builder.where('audit_entry.at', '<', instant(before!)))
      .$if(recordId !== undefined, (builder) => builder.where('audit_entry.record_id', '=', recordId!))
      .orderBy('audit_entry.at', 'desc')
      .limit(limit)
      .execute()
    return rows.map((row) => ({
      id: row.id,
      at: String(row.at),
      act: row.act,
      who: row.who,
      actorKind: row.actor_kind,
      recordType: row.record_type,
      recordId: row.record_id,
      delta: row.delta as Record<string, unknown>,
    }))
  },
})
