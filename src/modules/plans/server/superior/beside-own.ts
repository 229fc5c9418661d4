import { oneOf } from '#kernel/domain/one-of.ts'
import type { ReadDb } from '#kernel/server/database.ts'
import { twoTiersSince } from '#modules/organisations/server/index.ts'
import { VERDICTS, coverage, doubtOf, levelOf, parseAdded, superiorItems } from '../../domain/index.ts'
import type { Coverage, Decision, OwnItem, SuperiorItem } from '../../domain/index.ts'
import { parsePlanReading } from '../../domain/stored-reading.ts'
import { ownWorkOf } from './own-work-of.ts'
import type { OwnPlace } from './own-work-of.ts'

/** The head of a superior's plan, with the text that took its place and those that it took the place of. */
export interface KeptPlan {
  id: string
  reading_id: string | null
  origin: string
  title: string
  number: string | null
  issued_on: string | null
  issuer: string | null
  arrived_on: string
  own_due_on: string | null
  own_due_source: string | null
  replaces: string | null
  closed_reason: string | null
  replacedBy: string | null
  olderIds: string[]
}

/** A superior's plan with what the commune has for it. */
export interface Compared {
  row: KeptPlan
  items: SuperiorItem[]
  decisions: Decision[]
  doubt: string | null
  place: OwnPlace | null
  ownItems: OwnItem[]
  coverage: Coverage
}

/** The superior's plans as they are kept, newest first. */
export async function keptPlans(db: ReadDb): Promise<KeptPlan[]> {
  const rows = await db
    .selectFrom('superior_plan')
    .select(['id', 'reading_id', 'origin', 'title', 'number', 'issued_on', 'issuer'])
    .select(['arrived_on', 'own_due_on', 'own_due_source', 'replaces', 'closed_reason'])
    .orderBy('arrived_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    arrived_on: String(row.arrived_on),
    own_due_on: row.own_due_on && String(row.own_due_on),
    replacedBy: rows.find((later) => later.replaces === row.id)?.id ?? null,
    olderIds: chain(rows, row.replaces),
  }))
}

/** These plans, each read item by item beside the commune's own work. */
export async function besideOwn(db: ReadDb, communeId: string, kept: readonly KeptPlan[]): Promise<Compared[]> {
  if (kept.length === 0) return []
  const ids = kept.map((row) => row.id)
  const commune = await db.selectFrom('commune').select('name').where('id', '=', communeId).executeTakeFirstOrThrow()
  const facts = { communeName: commune.name, twoTiersSince: await twoTiersSince(db) }
  const texts = await db.selectFrom('superior_plan').select(['id', 'content', 'added']).where('id', 'in', ids).execute()
  const decided = await db.selectFrom('superior_decision').selectAll().where('superior_id', 'in', ids).execute()
  const found: Compared[] = []
  for (const row of kept) {
    const text = texts.find((one) => one.id === row.id)
    if (!text) continue
    const reading = parsePlanReading(text.content)
    const items = superiorItems(reading, facts, parseAdded(text.added))
    const decisions = decided
      .filter((one) => one.superior_id === row.id)
      .map(({ item_key, verdict, own_text, reason }) => ({
        itemKey: item_key,
        verdict: oneOf(VERDICTS, verdict),
        ownText: own_text,
        reason,
      }))
    const doubt = doubtOf(reading, items, oneOf(['file', 'typed'], row.origin))
    const { place, work } = await ownWorkOf(db, [row.id, ...row.olderIds])
    found.push({
      row,
      items,
      decisions,
      doubt,
      place,
      ownItems: work.items,
      coverage: coverage(items, work, { decisions, doubt, level: levelOf(row.issuer) }),
    })
  }
  return found
}

function chain(rows: readonly { id: string; replaces: string | null }[], from: string | null): string[] {
  const before = rows.find((row) => row.id === from)
  return before ? [before.id, ...chain(rows, before.replaces)] : []
}
