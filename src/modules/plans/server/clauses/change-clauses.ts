import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { PART_KINDS } from '../../domain/drafting/plan-draft.ts'

const Text = z.string().trim().min(8, 'Câu ngắn quá, ghi ít nhất 8 chữ cái.').max(900, 'Câu dài quá 900 chữ cái.')

/** Stars a sentence, or takes it out of sight; the sentence itself stays where it was used. */
export const markClause = command({
  name: 'plans.mark-clause',
  input: z.object({
    partKind: z.enum(PART_KINDS),
    text: z.string().min(1).max(4_000),
    starred: z.boolean().optional(),
    hidden: z.boolean().optional(),
  }),
  may: 'plans.manage',
  async run({ tx, now, actor, communeId }, { partKind, text, starred, hidden }) {
    const folded = foldedKey(text)
    const before = await tx
      .selectFrom('clause_mark')
      .select(['starred', 'hidden'])
      .where('part_kind', '=', partKind)
      .where('folded', '=', folded)
      .executeTakeFirst()
    const next = { starred: starred ?? before?.starred ?? false, hidden: hidden ?? before?.hidden ?? false }
    if (next.starred === (before?.starred ?? false) && next.hidden === (before?.hidden ?? false))
      return { delta: null, result: null }
    const values = { ...next, marked_at: now, marked_by: actorId(actor) }
    await tx
      .insertInto('clause_mark')
      .values({ commune_id: communeId(), part_kind: partKind, folded, ...values })
      .onConflict((conflict) => conflict.columns(['commune_id', 'part_kind', 'folded']).doUpdateSet(values))
      .execute()
    return { delta: { ...next, text: text.slice(0, 200) }, result: null }
  },
})

/** Keeps a sentence the commune wrote for the library, or its new wording. The same sentence twice is one. */
export const saveOwnClause = command({
  name: 'plans.save-clause',
  input: z.object({ id: z.uuid().optional(), partKind: z.enum(PART_KINDS), text: Text }),
  may: 'plans.manage',
  async run({ tx, now, actor, communeId }, { id, partKind, text }) {
    const folded = foldedKey(text)
    const same = await tx
      .selectFrom('own_clause')
      .select(['id', 'text'])
      .where('part_kind', '=', partKind)
      .where('folded', '=', folded)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (same && same.id !== id && id) throw new DomainError('plans.clause-here')
    if (same && (!id || same.text === text)) return { delta: null, result: { id: same.id } }
    if (id) {
      const done = await tx
        .updateTable('own_clause')
        .set({ text, folded, part_kind: partKind })
        .where('id', '=', id)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirst()
      if (done.numUpdatedRows === 0n) throw new DomainError('record.not-found')
      return { delta: { text: text.slice(0, 200) }, result: { id } }
    }
    const made = newId<'own-clause'>()
    await tx
      .insertInto('own_clause')
      .values({
        id: made,
        commune_id: communeId(),
        part_kind: partKind,
        text,
        folded,
        recorded_at: now,
        recorded_by: actorId(actor),
      })
      .execute()
    return { delta: { text: text.slice(0, 200) }, result: { id: made } }
  },
})

/** Takes an own sentence out of the library, or puts it back. */
export const withdrawClause = command({
  name: 'plans.withdraw-clause',
  input: z.object({ id: z.uuid(), back: z.boolean().optional() }),
  may: 'plans.manage',
  async run({ tx, now }, { id, back }) {
    const done = await tx
      .updateTable('own_clause')
      .set({ withdrawn_at: back ? null : now })
      .where('id', '=', id)
      .where('withdrawn_at', back ? 'is not' : 'is', null)
      .executeTakeFirst()
    return { delta: done.numUpdatedRows > 0n ? { withdrawn: !back } : null, result: null }
  },
})
