import type { CommuneId } from '#kernel/domain/ids.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { actorId } from './actor.ts'
import type { Actor } from './actor.ts'
import type { CommandOutcome } from './command.ts'
import type { Tx } from './database.ts'
import { newId } from './new-id.ts'

interface AuditLine {
  act: string
  actor: Actor
  communeId: CommuneId
  at: Instant
  requestId: string | null
  outcome: CommandOutcome<unknown>
}

/** Writes the audit line of an act: who, what, on which record, which fields. The table only grows. */
export async function writeAudit(tx: Tx, line: AuditLine): Promise<void> {
  await tx
    .insertInto('audit_entry')
    .values({
      id: newId(),
      commune_id: line.communeId,
      at: line.at,
      act: line.act,
      actor_kind: line.actor.kind,
      actor_id: actorId(line.actor),
      record_type: line.outcome.record?.type ?? null,
      record_id: line.outcome.record?.id ?? null,
      delta: JSON.stringify(line.outcome.delta),
      request_id: line.requestId,
    })
    .execute()
}
