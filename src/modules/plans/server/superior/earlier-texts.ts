import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { Tx } from '#kernel/server/database.ts'
import type { CommandContext } from '#kernel/server/command.ts'
import { twoTiersSince } from '#modules/organisations/server/index.ts'
import { isNewerText, isSamePlan, parseAdded, superiorItems } from '../../domain/index.ts'
import type { PlanReading, SuperiorItem } from '../../domain/index.ts'
import { parsePlanReading } from '../../domain/stored-reading.ts'

/** A superior's plan that a newly arrived one takes the place of: the same document read again, or a newer text of that issuer and year. */
export async function earlierText(tx: Tx, reading: PlanReading): Promise<{ id: string; content: PlanReading } | null> {
  const rows = await tx
    .selectFrom('superior_plan')
    .select(['id', 'title', 'number', 'issued_on', 'issuer', 'content'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('superior_plan as later').select('later.id').whereRef('later.replaces', '=', 'superior_plan.id'),
        ),
      ),
    )
    .orderBy('created_at', 'desc')
    .execute()
  const year = yearOf(reading)
  for (const row of rows) {
    const content = parsePlanReading(row.content)
    const isSame = isSamePlan(
      { ...reading, from: reading.period.from },
      { number: row.number, issuedOn: row.issued_on, issuer: row.issuer, from: content.period.from },
    )
    const isNewer = isNewerText(
      { issuer: reading.issuer, title: reading.title ?? '', year },
      { issuer: row.issuer, title: row.title, year: yearOf(content) },
    )
    if (isSame || isNewer) return { id: row.id, content }
  }
  return null
}

/** What was decided about a sentence stays decided where the new text has the very same sentence. */
export async function takeDecisionsOver(
  { tx, communeId }: CommandContext,
  from: string,
  to: string,
  communeName: string,
): Promise<number> {
  const before = await itemsOf(tx, from, communeName)
  const after = await itemsOf(tx, to, communeName)
  const decisions = await tx.selectFrom('superior_decision').selectAll().where('superior_id', '=', from).execute()
  let taken = 0
  for (const decision of decisions) {
    const old = before.find((item) => item.key === decision.item_key)
    const same = old && after.find((item) => foldedKey(item.text) === foldedKey(old.text))
    if (!same) continue
    taken++
    await tx
      .insertInto('superior_decision')
      .values({ ...decision, commune_id: communeId(), superior_id: to, item_key: same.key })
      .onConflict((conflict) => conflict.columns(['superior_id', 'item_key']).doNothing())
      .execute()
  }
  return taken
}

async function itemsOf(tx: Tx, id: string, communeName: string): Promise<SuperiorItem[]> {
  const row = await tx
    .selectFrom('superior_plan')
    .select(['content', 'added'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return superiorItems(
    parsePlanReading(row.content),
    { communeName, twoTiersSince: await twoTiersSince(tx) },
    parseAdded(row.added),
  )
}

const yearOf = (reading: PlanReading): string | null => (reading.period.from ?? reading.issuedOn)?.slice(0, 4) ?? null
