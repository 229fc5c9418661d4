import { z } from 'zod'
import { oneOf } from '#kernel/domain/one-of.ts'
import { command, query } from '#kernel/server/command.ts'
import { COMMUNE_KINDS } from '../domain/index.ts'

/** The commune the person works in. */
export const ownCommune = query({
  name: 'organisations.own-commune',
  input: z.object({}),
  may: 'organisations.read',
  async run({ db, communeId }) {
    const row = await db.selectFrom('commune').selectAll().where('id', '=', communeId()).executeTakeFirstOrThrow()
    return {
      id: row.id,
      name: row.name,
      kind: oneOf(COMMUNE_KINDS, row.kind),
      province: row.province,
      villageWord: row.village_word,
      isSample: row.is_sample,
    }
  },
})

/** Corrects what founding said: the name, the province, what a village is called. */
export const changeCommune = command({
  name: 'organisations.change-commune',
  input: z.object({
    name: z.string().trim().min(1, 'Cần tên xã, phường.').max(80),
    province: z.string().trim().min(1, 'Cần tên tỉnh, thành phố.').max(80),
    villageWord: z.string().trim().min(1, 'Cần cách gọi thôn.').max(20),
  }),
  may: 'organisations.manage',
  async run({ tx, communeId }, { name, province, villageWord }) {
    await tx
      .updateTable('commune')
      .set({ name, province, village_word: villageWord })
      .where('id', '=', communeId())
      .execute()
    return { delta: { name, province, villageWord }, record: { type: 'commune', id: communeId() }, result: null }
  },
})
