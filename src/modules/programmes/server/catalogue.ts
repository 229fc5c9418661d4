import { z } from 'zod'
import { command, query } from '#kernel/server/command.ts'
import type { ReadDb } from '#kernel/server/database.ts'
import { Day } from '#modules/calendar/server/index.ts'
import { catalogue, inForceOn } from '../domain/index.ts'
import type { CatalogueEntry, CatalogueName } from '../domain/index.ts'

const Name = z.enum(['topic', 'audience'])

/** A catalogue as this commune keeps it. */
export async function readCatalogue(db: ReadDb, name: CatalogueName): Promise<CatalogueEntry[]> {
  const own = await db
    .selectFrom('catalogue_entry')
    .select(['code', 'label', 'from_on', 'to_on'])
    .where('catalogue', '=', name)
    .orderBy('code')
    .execute()
  return catalogue(
    name,
    own.map((row) => ({ code: row.code, label: row.label, from: row.from_on, to: row.to_on })),
  )
}

/** Topics and audiences: all of them, and those to choose from today. */
export const catalogues = query({
  name: 'topics.catalogues',
  input: z.object({}),
  may: 'topics.read',
  async run({ db, today }) {
    const topics = await readCatalogue(db, 'topic')
    const audiences = await readCatalogue(db, 'audience')
    return { topics, audiences, topicsNow: inForceOn(topics, today), audiencesNow: inForceOn(audiences, today) }
  },
})

/** Renames an entry, ends it, or adds one of the commune's own. Records that name it keep it. */
export const changeEntry = command({
  name: 'topics.change-entry',
  input: z.object({
    catalogue: Name,
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{2,8}$/, 'Mã gồm 2 đến 8 chữ cái không dấu hoặc số.'),
    label: z.string().trim().min(1, 'Cần tên gọi.').max(80),
    from: Day.nullish().transform((day) => day ?? null),
    to: Day.nullish().transform((day) => day ?? null),
  }),
  may: 'topics.manage',
  async run({ tx, communeId }, { catalogue: name, code, label, from, to }) {
    await tx
      .insertInto('catalogue_entry')
      .values({ commune_id: communeId(), catalogue: name, code, label, from_on: from, to_on: to })
      .onConflict((conflict) =>
        conflict.columns(['commune_id', 'catalogue', 'code']).doUpdateSet({ label, from_on: from, to_on: to }),
      )
      .execute()
    return { delta: { catalogue: name, code, label, to }, result: null }
  },
})
