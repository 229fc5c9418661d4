import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { oneOf } from '#kernel/domain/one-of.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { actorId } from '#kernel/server/actor.ts'
import { command, query } from '#kernel/server/command.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { signersOfDay } from '../domain/index.ts'
import type { SignersOfDay } from '../domain/index.ts'
import { OptionalDay, RequiredDay } from './optional.ts'

const PAPER_FORMS = ['TUQ', 'TL'] as const

/** Who may sign on a day and in which forms, from the record of who held which post when. */
export async function signersOn(db: ReadDb | Tx, day: PlainDate): Promise<SignersOfDay> {
  const posts = await db
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .innerJoin('person', 'person.id', 'post.person_id')
    .select([
      'unit.id as unitId',
      'unit.name as unit',
      'unit.kind as unitKind',
      'person.full_name as person',
      'post.title',
    ])
    .where('post.from_on', '<=', day)
    .where((eb) => eb.or([eb('post.to_on', 'is', null), eb('post.to_on', '>=', day)]))
    .where('unit.kind', '!=', 'upper')
    .orderBy('unit.ordinal')
    .orderBy('unit.name')
    .orderBy('post.is_head', 'desc')
    .orderBy('post.from_on')
    .execute()
  const papers = await db
    .selectFrom('signing_delegation as paper')
    .innerJoin('unit', 'unit.id', 'paper.unit_id')
    .innerJoin('person', 'person.id', 'paper.person_id')
    .select([
      'unit.id as unitId',
      'unit.name as unit',
      'unit.kind as unitKind',
      'person.full_name as person',
      'paper.title',
      'paper.form',
      'paper.paper',
      'paper.scope',
    ])
    .where('paper.from_on', '<=', day)
    .where((eb) => eb.or([eb('paper.to_on', 'is', null), eb('paper.to_on', '>=', day)]))
    .orderBy('paper.from_on')
    .execute()
  return signersOfDay(
    day,
    posts,
    papers.map((paper) => ({ ...paper, form: oneOf(PAPER_FORMS, paper.form) })),
  )
}

/** Who may sign on a day; today where none is given. */
export const findSigners = query({
  name: 'organisations.signers',
  input: z.object({ on: OptionalDay }),
  may: 'organisations.signers',
  async run({ db, today }, { on }) {
    return signersOn(db, on ?? today)
  },
})

/** Records a paper by which the chair lets the holder of a post sign: thừa ủy quyền, bound in time, or thừa lệnh. */
export const delegateSigning = command({
  name: 'organisations.delegate-signing',
  input: z.object({
    postId: z.uuid('Chọn người được giao ký.'),
    form: z.enum(PAPER_FORMS),
    paper: z.string().trim().min(3, 'Ghi số, ngày của văn bản ủy quyền.').max(200),
    scope: z.string().trim().min(3, 'Ghi được ký những văn bản nào.').max(300),
    from: RequiredDay,
    to: OptionalDay,
  }),
  may: 'organisations.manage',
  async run({ tx, communeId, now, actor }, input) {
    if (input.to !== null && input.to < input.from) throw new DomainError('organisations.end-before-start')
    if (input.form === 'TUQ' && input.to === null) throw new DomainError('organisations.delegation-without-end')
    const post = await tx.selectFrom('post').selectAll().where('id', '=', input.postId).executeTakeFirst()
    if (!post) throw new DomainError('record.not-found')
    const id = newId<'signing-delegation'>()
    await tx
      .insertInto('signing_delegation')
      .values({
        id,
        commune_id: communeId(),
        form: input.form,
        unit_id: post.unit_id,
        person_id: post.person_id,
        title: post.title,
        paper: input.paper,
        scope: input.scope,
        from_on: input.from,
        to_on: input.to,
        created_at: now,
        created_by: actorId(actor),
      })
      .execute()
    return {
      delta: { title: post.title, from: input.from, to: input.to },
      record: { type: 'signing-delegation', id },
      result: { id },
    }
  },
})

/** Ends a delegation at the end of a day: the paper was withdrawn or its time cut short. What was signed before stays signed. */
export const endDelegation = command({
  name: 'organisations.end-delegation',
  input: z.object({ id: z.uuid(), on: OptionalDay }),
  may: 'organisations.manage',
  async run({ tx, today }, { id, on }) {
    const paper = await tx
      .selectFrom('signing_delegation')
      .select(['from_on', 'to_on'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!paper) throw new DomainError('record.not-found')
    const last = on ?? today
    if (last < paper.from_on) throw new DomainError('organisations.end-before-start')
    await tx.updateTable('signing_delegation').set({ to_on: last }).where('id', '=', id).execute()
    return { delta: { to: last }, record: { type: 'signing-delegation', id }, result: null }
  },
})

/** Every delegation, the latest first. */
export const listDelegations = query({
  name: 'organisations.list-delegations',
  input: z.object({}),
  may: 'organisations.manage',
  async run({ db, today }) {
    const rows = await db
      .selectFrom('signing_delegation as paper')
      .innerJoin('unit', 'unit.id', 'paper.unit_id')
      .innerJoin('person', 'person.id', 'paper.person_id')
      .select(['paper.id', 'paper.form', 'paper.title', 'paper.paper', 'paper.scope', 'paper.from_on', 'paper.to_on'])
      .select(['unit.name as unit', 'person.full_name as person'])
      .orderBy('paper.from_on', 'desc')
      .execute()
    return rows.map(({ from_on, to_on, ...row }) => ({
      ...row,
      from: from_on,
      to: to_on,
      isOver: to_on !== null && to_on < today,
    }))
  },
})
