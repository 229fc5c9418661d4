import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { ReadDb } from '#kernel/server/database.ts'
import type { SameThing } from '../domain/index.ts'

/** Names that stand for one another: this commune and those it was made of, units and their other names, units and what became of them. */
export async function namesOfSameThings(db: ReadDb): Promise<SameThing[]> {
  const communes = await db.selectFrom('commune').select('name').execute()
  const former = await db.selectFrom('predecessor').select('name').execute()
  const aliases = await db
    .selectFrom('unit_alias')
    .innerJoin('unit', 'unit.id', 'unit_alias.unit_id')
    .select(['unit_alias.folded as alias', 'unit.folded as name'])
    .execute()
  const merged = await db
    .selectFrom('unit as old')
    .innerJoin('unit as now', 'now.id', 'old.merged_into')
    .select(['old.folded as alias', 'now.folded as name'])
    .execute()
  const pairs = [
    ...communes.flatMap((commune) =>
      former.map((one) => ({ name: foldedKey(commune.name), alias: foldedKey(bare(one.name)) })),
    ),
    ...aliases,
    ...merged,
  ]
  return pairs.flatMap(({ name, alias }) => [
    { name, other: alias },
    { name: alias, other: name },
  ])
}

// "Xã Khe Mẫu" is asked for, and written in papers, as "Khe Mẫu" too.
function bare(name: string): string {
  return name.replace(/^(xã|phường|thị trấn|đặc khu)\s+/i, '')
}
