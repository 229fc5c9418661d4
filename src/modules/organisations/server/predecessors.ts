import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { command, query } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'
import { RequiredDay, optionalText } from './optional.ts'

/** The communes out of which this one was made. */
export const listPredecessors = query({
  name: 'organisations.list-predecessors',
  input: z.object({}),
  may: 'organisations.read',
  async run({ db }) {
    const rows = await db.selectFrom('predecessor').selectAll().orderBy('until_on', 'desc').orderBy('name').execute()
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      district: row.district,
      province: row.province,
      until: row.until_on,
    }))
  },
})

/** Writes down a commune that went into this one. */
export const addPredecessor = command({
  name: 'organisations.add-predecessor',
  input: z.object({
    name: z.string().trim().min(1, 'Cần tên xã cũ.').max(80),
    district: optionalText(80),
    province: optionalText(80),
    until: RequiredDay,
  }),
  may: 'organisations.manage',
  async run({ tx, communeId }, { name, district, province, until }) {
    const id = newId<'predecessor'>()
    await tx
      .insertInto('predecessor')
      .values({ id, commune_id: communeId(), name, district, province, until_on: until })
      .execute()
    return { delta: { name, until }, record: { type: 'predecessor', id }, result: { id } }
  },
})

/** Takes one out again. */
export const removePredecessor = command({
  name: 'organisations.remove-predecessor',
  input: z.object({ id: z.uuid() }),
  may: 'organisations.manage',
  async run({ tx }, { id }) {
    const gone = await tx.deleteFrom('predecessor').where('id', '=', id).returning('name').executeTakeFirst()
    if (!gone) throw new DomainError('record.not-found')
    return { delta: { name: gone.name }, record: { type: 'predecessor', id }, result: null }
  },
})
