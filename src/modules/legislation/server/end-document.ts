import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import { Day } from '#modules/calendar/server/index.ts'
import { ownRow, refuseSame, tell } from './own-row.ts'
import { documentIn, readRegister } from './read-register.ts'

/** The last day on which the document is in force; null takes it back. */
export const endForce = command({
  name: 'legislation.end-force',
  input: z.object({ id: z.uuid(), on: Day.nullable() }),
  may: 'legislation.manage',
  async run(context, { id: asked, on }) {
    const document = documentIn(await readRegister(context.tx), asked)
    const begins = document.inForceFrom ?? document.issuedOn
    if (on !== null && begins !== null && on < begins) throw new DomainError('legislation.ends-before-start')
    const id = await ownRow(context, document)
    await context.tx
      .updateTable('legal_document')
      .set({ in_force_to: on, changed_at: context.now, changed_by: actorId(context.actor) })
      .where('id', '=', id)
      .execute()
    await tell(context, id)
    return {
      delta: { number: document.number, to: on },
      record: { type: 'legal-document', id },
      result: null,
    }
  },
})

/** Closes an entry of the commune's own that should not be picked any more; plans that cite it keep it. */
export const closeDocument = command({
  name: 'legislation.close',
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(1, 'Ghi lý do.').max(300) }),
  may: 'legislation.manage',
  async run(context, { id: asked, reason }) {
    const document = documentIn(await readRegister(context.tx), asked)
    const id = await ownRow(context, document)
    await context.tx
      .updateTable('legal_document')
      .set({
        closed_at: context.now,
        closed_reason: reason,
        changed_at: context.now,
        changed_by: actorId(context.actor),
      })
      .where('id', '=', id)
      .execute()
    await tell(context, id)
    return { delta: { number: document.number, reason }, record: { type: 'legal-document', id }, result: null }
  },
})

/** Opens a closed entry again. */
export const reopenDocument = command({
  name: 'legislation.reopen',
  input: z.object({ id: z.uuid() }),
  may: 'legislation.manage',
  async run(context, { id: asked }) {
    const register = await readRegister(context.tx)
    const document = documentIn(register, asked)
    refuseSame(register, document, { exceptId: document.id, isOther: true })
    await context.tx
      .updateTable('legal_document')
      .set({ closed_at: null, closed_reason: null, changed_at: context.now, changed_by: actorId(context.actor) })
      .where('id', '=', document.id)
      .execute()
    await tell(context, document.id)
    return { delta: { number: document.number }, record: { type: 'legal-document', id: document.id }, result: null }
  },
})
