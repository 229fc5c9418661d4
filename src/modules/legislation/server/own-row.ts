import { actorId } from '#kernel/server/actor.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { documentIdentity, isShipped } from '../domain/index.ts'
import type { DocumentFacts, LegalDocument } from '../domain/index.ts'

/** Tells other modules that the register says something else now. */
export async function tell(context: CommandContext, documentId: string): Promise<void> {
  await context.emit('legislation.changed', { documentId })
}

/**
 * The commune's row about a document, made where only the shipped entry was there; returns the id under which it is kept.
 * What is written stays the commune's: an update of the program leaves it as it is.
 */
export async function ownRow(context: CommandContext, document: LegalDocument): Promise<string> {
  if (!isShipped(document.id)) return document.id
  const { tx, now } = context
  await tx
    .insertInto('legal_document')
    .values({
      commune_id: context.communeId(),
      id: document.id,
      is_shipped: true,
      identity: documentIdentity(document),
      needs_checking: document.needsChecking,
      recorded_at: now,
      recorded_by: actorId(context.actor),
      changed_at: now,
      changed_by: actorId(context.actor),
    })
    .onConflict((conflict) => conflict.columns(['commune_id', 'id']).doNothing())
    .execute()
  return document.id
}

/** Refuses what is in the register already: the same number, year and issuer, or (unless confirmed) the same number of another day. */
export function refuseSame(
  register: readonly LegalDocument[],
  fields: Pick<DocumentFacts, 'number' | 'issuedOn' | 'issuer'>,
  { exceptId, isOther }: { exceptId: string | null; isOther: boolean },
): void {
  const others = register.filter((one) => one.id !== exceptId && one.closedReason === null)
  const identity = documentIdentity(fields)
  const same = others.find((one) => documentIdentity(one) === identity)
  if (same) throw new DomainError('legislation.same-document', { number: same.number, issuedOn: same.issuedOn })
  if (isOther) return
  const key = identity.split('|')[0]
  const alike = others.find((one) => documentIdentity(one).split('|')[0] === key && mayBeOne(one, fields))
  if (alike) throw new DomainError('legislation.same-number', { number: alike.number, issuedOn: alike.issuedOn })
}

// Every office has a 05/KH-UBND each year: only one issuer's number, or one nobody can place, is worth a question.
function mayBeOne(one: LegalDocument, fields: Pick<DocumentFacts, 'number' | 'issuer' | 'issuedOn'>): boolean {
  const [, , left] = documentIdentity(one).split('|')
  const [, , right] = documentIdentity(fields).split('|')
  return left === right || left === '' || right === ''
}

declare module '#kernel/server/outbox.ts' {
  interface FactPayloads {
    /** A document of the register was added, corrected, ended, related or closed. */
    'legislation.changed': { documentId: string }
  }
}
