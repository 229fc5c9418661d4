import { z } from 'zod'
import { command } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { documentIdentity } from '../domain/index.ts'
import { DocumentFields } from './document-input.ts'
import { tell, whoTypes } from './own-row.ts'
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
    const added: string[] = []
    for (const fields of documents) {
      const identity = documentIdentity(fields)
      if (known.has(identity)) continue
      known.add(identity)
      const id = newId<'legal-document'>()
      await context.tx
        .insertInto('legal_document')
        .values({
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
          recorded_by: whoTypes(context),
          changed_at: context.now,
          changed_by: whoTypes(context),
        })
        .execute()
      added.push(id)
    }
    if (added[0]) await tell(context, added[0])
    return {
      delta: added.length > 0 ? { added: added.length } : null,
      result: { added: added.length, known: documents.length - added.length },
    }
  },
})
