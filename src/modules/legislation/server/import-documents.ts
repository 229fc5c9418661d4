import { z } from 'zod'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { documentIdentity } from '../domain/index.ts'
import { DocumentFields } from './document-input.ts'
import { tell } from './own-row.ts'
import { readRegister } from './read-register.ts'

/** Enters many at once; what is there already, or twice in the list, is left as it is and counted. */
export const importDocuments = command({
  name: 'legislation.import',
  input: z.object({
    documents: z.array(DocumentFields).min(1, 'Chưa có văn bản nào.').max(500, 'Mỗi lần tối đa 500 văn bản.'),
    source: z.string().trim().min(1, 'Ghi nguồn của danh sách.').max(300),
  }),
  may: 'legislation.manage',
  async run(context, { documents, source }) {
    const register = await readRegister(context.tx)
    const known = new Set(register.filter((one) => one.closedReason === null).map((one) => documentIdentity(one)))
    const missing = documents.flatMap((fields) => {
      const identity = documentIdentity(fields)
      if (known.has(identity)) return []
      known.add(identity)
      return [{ id: newId<'legal-document'>(), identity, fields }]
    })
    const [first] = missing
    if (first) {
      await context.tx
        .insertInto('legal_document')
        .values(
          missing.map(({ id, identity, fields }) => ({
            commune_id: context.communeId(),
            id,
            is_shipped: false,
            kind: fields.kind,
            number: fields.number,
            issued_on: fields.issuedOn,
            issuer: fields.issuer,
            subject: fields.subject,
            identity,
            source,
            needs_checking: true,
            recorded_at: context.now,
            recorded_by: actorId(context.actor),
            changed_at: context.now,
            changed_by: actorId(context.actor),
          })),
        )
        .execute()
      await tell(context, first.id)
    }
    return {
      delta: first ? { added: missing.length } : null,
      result: { added: missing.length, known: documents.length - missing.length },
    }
  },
})
