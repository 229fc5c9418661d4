import { z } from 'zod'
import { parseStored } from '#kernel/domain/parse-stored.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { command, query } from '#kernel/server/command.ts'
import type { ReadDb, Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'
import { STANDARD_KINDS } from '../domain/index.ts'
import type { PlanKind } from '../domain/index.ts'

const Words = z.array(z.string())

/** Kinds of plans as the commune has them: the standard ones with its own names, then its additions. */
export const listPlanKinds = query({
  name: 'plans.list-kinds',
  input: z.object({}),
  may: 'plans.read',
  run: ({ db }) => kindsOf(db),
})

/** Renames, hides or adds a kind of plan. Without a code a new kind is made. */
export const setPlanKind = command({
  name: 'plans.set-kind',
  input: z.object({
    code: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/)
      .optional(),
    name: z.string().trim().min(1, 'Cần tên loại kế hoạch.').max(120),
    isHidden: z.boolean(),
  }),
  may: 'plans.manage',
  async run({ tx, communeId }, { code, name, isHidden }) {
    const known = code === undefined ? undefined : (await kindsOf(tx)).find((kind) => kind.code === code)
    const own = known?.code ?? `own-${newId().slice(-10).replaceAll('-', '')}`
    const words = known?.words ?? [foldedKey(name)]
    await tx
      .insertInto('plan_kind')
      .values({ commune_id: communeId(), code: own, name, words: JSON.stringify(words), is_hidden: isHidden })
      .onConflict((conflict) =>
        conflict
          .columns(['commune_id', 'code'])
          .doUpdateSet({ name, is_hidden: isHidden, words: JSON.stringify(words) }),
      )
      .execute()
    return { delta: { kind: own, hidden: isHidden }, result: { code: own } }
  },
})

/** For acts of this module that need the kinds inside their own transaction. */
export async function kindsOf(db: ReadDb | Tx): Promise<PlanKind[]> {
  const rows = await db.selectFrom('plan_kind').select(['code', 'name', 'words', 'is_hidden']).orderBy('name').execute()
  const own = rows.map((row) => ({
    code: row.code,
    name: row.name,
    words: parseStored(Words, 'plan-kind', row.words),
    isHidden: row.is_hidden,
  }))
  const standard = STANDARD_KINDS.map((kind) => own.find((mine) => mine.code === kind.code) ?? kind)
  const additions = own.filter((kind) => !STANDARD_KINDS.some((known) => known.code === kind.code))
  // An own kind was named by the commune: it is looked for before the general words.
  return [...additions, ...standard]
}
