import { oneOf } from '#kernel/domain/one-of.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { RELATION_KINDS, isUnderId, registerOf } from '../domain/index.ts'
import type { LegalDocument } from '../domain/index.ts'

/** The commune's whole register: what is shipped with its own words laid over it, and its own documents. */
export async function readRegister(db: ReadDb | Tx): Promise<LegalDocument[]> {
  const rows = await db.selectFrom('legal_document').selectAll().orderBy('id').execute()
  const relations = await db.selectFrom('legal_relation').selectAll().orderBy('id').execute()
  return registerOf(
    rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      number: row.number,
      issuedOn: row.issued_on,
      issuer: row.issuer,
      subject: row.subject,
      inForceFrom: row.in_force_from,
      inForceTo: row.in_force_to,
      source: row.source,
      checkedOn: row.checked_on,
      needsChecking: row.needs_checking,
      note: row.note,
      link: row.link,
      fileId: row.file_id,
      closedReason: row.closed_reason,
    })),
    relations.map((row) => ({
      id: row.id,
      fromId: row.from_id,
      kind: oneOf(RELATION_KINDS, row.kind),
      toId: row.to_id,
      on: row.on_day,
      clause: row.clause,
    })),
  )
}

/** The document with this id, also under an id it had before; throws `record.not-found`. */
export function documentIn(register: readonly LegalDocument[], id: string): LegalDocument {
  const found = register.find((one) => isUnderId(one, id))
  if (!found) throw new DomainError('record.not-found')
  return found
}
