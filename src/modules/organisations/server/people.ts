import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { addDays } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { command, query } from '#kernel/server/command.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { OptionalDay, RequiredDay, optionalText } from './optional.ts'
import { lockUnit } from './change-units.ts'

/** Appoints a person to a post of a unit. A new head ends the former head's term on the day before. */
export const appointPerson = command({
  name: 'organisations.appoint-person',
  input: z.object({
    unitId: z.uuid(),
    personId: optionalText(40),
    fullName: z.string().trim().max(100).default(''),
    phone: optionalText(30),
    title: z.string().trim().min(1, 'Cần chức vụ, ví dụ Trưởng phòng.').max(120),
    isHead: z.boolean(),
    isFocal: z.boolean().default(false),
    from: RequiredDay,
    to: OptionalDay,
  }),
  may: 'organisations.manage',
  async run({ tx, communeId }, input) {
    await lockUnit(tx, input.unitId)
    if (input.to !== null && input.to < input.from) throw new DomainError('organisations.end-before-start')
    const personId = input.personId ?? (await insertPerson(tx, communeId(), input.fullName, input.phone))
    if (input.isHead && input.to === null) await endHead(tx, input.unitId, input.from)
    const id = newId<'post'>()
    await tx
      .insertInto('post')
      .values({
        id,
        commune_id: communeId(),
        unit_id: input.unitId,
        person_id: personId,
        title: input.title,
        is_head: input.isHead,
        is_focal: input.isFocal,
        from_on: input.from,
        to_on: input.to,
      })
      .execute()
    return {
      delta: { title: input.title, isHead: input.isHead, from: input.from, to: input.to },
      record: { type: 'post', id },
      result: { id, personId },
    }
  },
})

async function insertPerson(tx: Tx, communeId: string, fullName: string, phone: string | null): Promise<string> {
  if (fullName === '') throw new DomainError('input.invalid', { fields: { fullName: 'Cần họ và tên.' } })
  const id = newId<'person'>()
  await tx.insertInto('person').values({ id, commune_id: communeId, full_name: fullName, phone }).execute()
  return id
}

async function endHead(tx: Tx, unitId: string, from: PlainDate): Promise<void> {
  const head = await tx
    .selectFrom('post')
    .select(['id', 'from_on'])
    .where('unit_id', '=', unitId)
    .where('is_head', '=', true)
    .where('to_on', 'is', null)
    .executeTakeFirst()
  if (!head) return
  if (head.from_on >= from) throw new DomainError('organisations.head-began-later', { day: head.from_on })
  await tx
    .updateTable('post')
    .set({ to_on: addDays(from, -1) })
    .where('id', '=', head.id)
    .execute()
}

/** Ends a term at the end of a day. */
export const endTerm = command({
  name: 'organisations.end-term',
  input: z.object({ postId: z.uuid(), on: OptionalDay }),
  may: 'organisations.manage',
  async run({ tx, today }, { postId, on }) {
    const post = await tx.selectFrom('post').select('from_on').where('id', '=', postId).forUpdate().executeTakeFirst()
    if (!post) throw new DomainError('record.not-found')
    const last = on ?? today
    if (last < post.from_on) throw new DomainError('organisations.end-before-start')
    await tx.updateTable('post').set({ to_on: last }).where('id', '=', postId).execute()
    return { delta: { to: last }, record: { type: 'post', id: postId }, result: null }
  },
})

/** Takes the end of a term back. Refused by the database where another head has come. */
export const resumeTerm = command({
  name: 'organisations.resume-term',
  input: z.object({ postId: z.uuid() }),
  may: 'organisations.manage',
  async run({ tx }, { postId }) {
    const post = await tx
      .selectFrom('post')
      .innerJoin('unit', 'unit.id', 'post.unit_id')
      .select(['post.unit_id', 'post.is_head', 'unit.to_on as unit_ended'])
      .where('post.id', '=', postId)
      .forUpdate('post')
      .executeTakeFirst()
    if (!post) throw new DomainError('record.not-found')
    if (post.unit_ended !== null) throw new DomainError('organisations.unit-ended')
    const other = await tx
      .selectFrom('post')
      .select('id')
      .where('unit_id', '=', post.unit_id)
      .where('is_head', '=', true)
      .where('to_on', 'is', null)
      .where('id', '!=', postId)
      .executeTakeFirst()
    if (post.is_head && other) throw new DomainError('organisations.has-a-head')
    await tx.updateTable('post').set({ to_on: null }).where('id', '=', postId).execute()
    return { delta: { to: null }, record: { type: 'post', id: postId }, result: null }
  },
})

/** Corrects a person's name or phone number. */
export const changePerson = command({
  name: 'organisations.change-person',
  input: z.object({
    personId: z.uuid(),
    fullName: z.string().trim().min(1, 'Cần họ và tên.').max(100),
    phone: optionalText(30),
  }),
  may: 'organisations.manage',
  async run({ tx }, { personId, fullName, phone }) {
    await tx.updateTable('person').set({ full_name: fullName, phone }).where('id', '=', personId).execute()
    // Names and numbers are personal data: the log points to the person, it does not repeat them.
    return { delta: { changed: true }, record: { type: 'person', id: personId }, result: null }
  },
})

/** Who held which post when; `on` shows the posts of one day. */
export const listPosts = query({
  name: 'organisations.list-posts',
  input: z.object({ on: OptionalDay }),
  may: 'organisations.manage',
  async run({ db, today }, { on }) {
    const rows = await db
      .selectFrom('post')
      .innerJoin('person', 'person.id', 'post.person_id')
      .innerJoin('unit', 'unit.id', 'post.unit_id')
      .select([
        'post.id',
        'post.title',
        'post.is_head',
        'post.is_focal',
        'post.from_on',
        'post.to_on',
        'post.person_id',
        'person.full_name',
        'person.phone',
        'unit.name as unit',
        'unit.to_on as unit_ended',
        'post.unit_id',
      ])
      .$if(on !== null, (builder) =>
        builder
          .where('post.from_on', '<=', on!)
          .where((eb) => eb.or([eb('post.to_on', 'is', null), eb('post.to_on', '>=', on!)])),
      )
      .orderBy('unit.ordinal')
      .orderBy('unit.name')
      .orderBy('post.from_on', 'desc')
      .execute()
    return rows.map((row) => ({
      id: row.id,
      title: row.title,
      isHead: row.is_head,
      isFocal: row.is_focal,
      from: row.from_on,
      to: row.to_on,
      isOver: row.to_on !== null && row.to_on < today,
      unit: row.unit,
      unitId: row.unit_id,
      unitEnded: row.unit_ended !== null,
      person: { id: row.person_id, name: row.full_name, phone: row.phone },
    }))
  },
})
