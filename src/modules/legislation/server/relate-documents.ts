import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { Day } from '#modules/calendar/server/index.ts'
import { RELATION_KINDS, closesCircle } from '../domain/index.ts'
import { tell } from './own-row.ts'
import { documentIn, readRegister } from './read-register.ts'

/** Records what one document does to another: amends, replaces, repeals, guides, from a day and by a clause. */
export const relateDocuments = command({
  name: 'legislation.relate',
  input: z.object({
    fromId: z.uuid('Chọn văn bản.'),
    kind: z.enum(RELATION_KINDS, 'Chọn quan hệ.'),
    toId: z.uuid('Chọn văn bản.'),
    on: Day.nullish().transform((day) => day ?? null),
    clause: z
      .string()
      .trim()
      .max(120)
      .nullish()
      .transform((value) => value || null),
  }),
  may: 'legislation.manage',
  async run(context, input) {
    const register = await readRegister(context.tx)
    const from = documentIn(register, input.fromId)
    const to = documentIn(register, input.toId)
    if (from.id === to.id) throw new DomainError('legislation.relates-to-itself')
    if (from.changes.some((end) => end.kind === input.kind && end.other.id === to.id))
      throw new DomainError('legislation.relation-known')
    if (closesCircle(register, { fromId: from.id, kind: input.kind, toId: to.id }))
      throw new DomainError('legislation.circle', { from: from.number, to: to.number })
    const id = newId<'legal-relation'>()
    await context.tx
      .insertInto('legal_relation')
      .values({
        commune_id: context.communeId(),
        id,
        from_id: from.id,
        kind: input.kind,
        to_id: to.id,
        on_day: input.on,
        clause: input.clause,
        recorded_at: context.now,
        recorded_by: actorId(context.actor),
      })
      .execute()
    await tell(context, to.id)
    return {
      delta: { number: from.number, relation: input.kind, other: to.number, from: input.on },
      record: { type: 'legal-document', id: to.id },
      result: { id },
    }
  },
})

/** Takes back a relation that the commune recorded. */
export const unrelateDocuments = command({
  name: 'legislation.unrelate',
  input: z.object({ id: z.uuid() }),
  may: 'legislation.manage',
  async run(context, { id }) {
    const gone = await context.tx
      .deleteFrom('legal_relation')
      .where('id', '=', id)
      .returning(['kind', 'from_id', 'to_id'])
      .executeTakeFirst()
    if (!gone) throw new DomainError('record.not-found')
    await tell(context, gone.to_id)
    return { delta: { relation: gone.kind }, record: { type: 'legal-document', id: gone.to_id }, result: null }
  },
})
