import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { documentIdentity, isShipped } from '../domain/index.ts'
import type { DocumentFacts, LegalDocument } from '../domain/index.ts'
import { DocumentDetails } from './document-input.ts'
import type { DetailsInput } from './document-input.ts'
import { ownRow, refuseSame, tell } from './own-row.ts'
import { documentIn, readRegister } from './read-register.ts'

/** Enters a document of the commune's own; a number that is there already with another day is asked about first. */
export const recordDocument = command({
  name: 'legislation.record',
  input: DocumentDetails.extend({ isOther: z.boolean().default(false) }),
  may: 'legislation.manage',
  async run(context, { isOther, ...input }) {
    refuseBackward(input)
    refuseSame(await readRegister(context.tx), input, { exceptId: null, isOther })
    const id = newId<'legal-document'>()
    await context.tx
      .insertInto('legal_document')
      .values({
        commune_id: context.communeId(),
        id,
        is_shipped: false,
        kind: input.kind,
        number: input.number,
        issued_on: input.issuedOn,
        issuer: input.issuer,
        subject: input.subject,
        in_force_from: input.inForceFrom,
        in_force_to: input.inForceTo,
        identity: documentIdentity(input),
        source: input.source ?? 'Văn bản xã nhận được',
        checked_on: context.today,
        note: input.note,
        link: input.link,
        recorded_at: context.now,
        recorded_by: actorId(context.actor),
        changed_at: context.now,
        changed_by: actorId(context.actor),
      })
      .execute()
    await tell(context, id)
    return {
      delta: { number: input.number, kind: input.kind },
      record: { type: 'legal-document', id },
      result: { id },
    }
  },
})

/** Corrects what the register says; of a shipped document only what differs is kept, beside what was shipped. */
export const correctDocument = command({
  name: 'legislation.correct',
  input: DocumentDetails.extend({ id: z.uuid(), isOther: z.boolean().default(false) }),
  may: 'legislation.manage',
  async run(context, { id: asked, isOther, ...input }) {
    refuseBackward(input)
    const register = await readRegister(context.tx)
    const document = documentIn(register, asked)
    refuseSame(register, input, { exceptId: document.id, isOther })
    const id = await ownRow(context, document)
    const base = isShipped(id) ? (document.shipped ?? document) : null
    await context.tx
      .updateTable('legal_document')
      .set({
        kind: differing(input, base, 'kind'),
        number: differing(input, base, 'number'),
        issued_on: differing(input, base, 'issuedOn'),
        issuer: differing(input, base, 'issuer'),
        subject: differing(input, base, 'subject'),
        in_force_from: differing(input, base, 'inForceFrom'),
        in_force_to: differing(input, base, 'inForceTo'),
        identity: documentIdentity(input),
        source: input.source ?? (base ? null : document.source),
        note: input.note,
        link: input.link,
        checked_on: context.today,
        needs_checking: false,
        changed_at: context.now,
        changed_by: actorId(context.actor),
      })
      .where('id', '=', id)
      .execute()
    await tell(context, id)
    return { delta: changed(document, input), record: { type: 'legal-document', id }, result: { id } }
  },
})

/** Says that somebody looked the entry up and it is right as it stands. */
export const confirmDocument = command({
  name: 'legislation.confirm',
  input: z.object({ id: z.uuid() }),
  may: 'legislation.manage',
  async run(context, { id: asked }) {
    const document = documentIn(await readRegister(context.tx), asked)
    const id = await ownRow(context, document)
    await context.tx
      .updateTable('legal_document')
      .set({
        needs_checking: false,
        checked_on: context.today,
        changed_at: context.now,
        changed_by: actorId(context.actor),
      })
      .where('id', '=', id)
      .execute()
    return { delta: { number: document.number }, record: { type: 'legal-document', id }, result: { id } }
  },
})

function differing<Name extends keyof DocumentFacts>(
  input: DetailsInput,
  base: DocumentFacts | null,
  name: Name,
): DetailsInput[Name] | null {
  return base && base[name] === input[name] ? null : input[name]
}

function refuseBackward({ inForceFrom, inForceTo, issuedOn }: DetailsInput): void {
  if (inForceFrom && inForceTo && inForceTo < inForceFrom) throw new DomainError('legislation.ends-before-start')
  if (inForceTo && issuedOn && inForceTo < issuedOn) throw new DomainError('legislation.ends-before-start')
}

function changed(document: LegalDocument, input: DetailsInput) {
  const names = ['kind', 'number', 'issuedOn', 'issuer', 'subject', 'inForceFrom', 'inForceTo'] as const
  return Object.fromEntries([
    ['number', input.number],
    ...names.filter((name) => document[name] !== input[name]).map((name) => [name, input[name]] as const),
  ])
}
