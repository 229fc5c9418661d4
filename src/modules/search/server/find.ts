import { sql } from 'kysely'
import { z } from 'zod'
import { oneOf } from '#kernel/domain/one-of.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { query } from '#kernel/server/command.ts'
import type { ReadDb } from '#kernel/server/database.ts'
import { seesEveryUnit } from '#modules/access/domain/index.ts'
import { permits } from '#modules/access/server/index.ts'
import { distinctName, findDocuments } from '#modules/legislation/domain/index.ts'
import { readRegister } from '#modules/legislation/server/index.ts'
import { isNearAll, waysToAsk, wordsOf } from '../domain/index.ts'
import { namesOfSameThings } from './same-things.ts'

const SEARCH_KINDS = [
  'plan',
  'task',
  'result',
  'programme',
  'legal-basis',
  'legal-document',
  'unit',
  'village',
  'person',
  'file',
  'reminder',
  'predecessor',
] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** Kinds that only those may see who read the office's plans. */
const OFFICE_ONLY: readonly SearchKind[] = [
  'plan',
  'programme',
  'legal-basis',
  'legal-document',
  'unit',
  'person',
  'file',
  'reminder',
]
const PER_KIND = 12
const READ_FOR_NEAR = 20_000

export interface SearchHit {
  kind: SearchKind
  id: string
  title: string
  detail: string
  /** True where no word was found as asked, only one much like it. */
  isNear: boolean
}

interface Row {
  kind: string
  record_id: string
  title: string
  detail: string | null
  body: string
}

/** Everything whose words hold all the words asked for: without case and diacritics, under old names too, and, where nothing is found, misread words. */
export const findEverything = query({
  name: 'search.find',
  input: z.object({ words: z.string().max(200), perKind: z.number().int().min(1).max(200).default(PER_KIND) }),
  may: 'tasks.read',
  async run({ db, actor }, { words, perKind }): Promise<SearchHit[]> {
    const asked = wordsOf(words)
    if (asked.length === 0) return []
    const kinds = SEARCH_KINDS.filter((kind) => !OFFICE_ONLY.includes(kind) || permits(actor, 'plans.read'))
    const found = new Map<string, SearchHit>()
    for (const way of waysToAsk(asked, await namesOfSameThings(db)))
      for (const row of await exact(db, way, { kinds, actor }, perKind)) found.set(keyOf(row), hitOf(row, false))
    if (kinds.includes('legal-document'))
      for (const hit of await legalDocuments(db, asked, perKind)) found.set(`legal-document ${hit.id}`, hit)
    if (found.size === 0)
      for (const row of await near(db, asked, { kinds, actor }, perKind)) found.set(keyOf(row), hitOf(row, true))
    return [...found.values()].sort((a, b) => SEARCH_KINDS.indexOf(a.kind) - SEARCH_KINDS.indexOf(b.kind))
  },
})

// The register is laid together from what is shipped and what the commune wrote: no view of the database holds it.
async function legalDocuments(db: ReadDb, words: readonly string[], most: number): Promise<SearchHit[]> {
  const open = (await readRegister(db)).filter((one) => one.closedReason === null)
  return findDocuments(open, words.join(' '))
    .slice(0, most)
    .map((one) => ({
      kind: 'legal-document',
      id: one.id,
      title: distinctName(one),
      detail: [one.issuer, one.subject ?? one.about].filter(Boolean).join(': '),
      isNear: false,
    }))
}

async function exact(db: ReadDb, words: readonly string[], reach: Reach, most: number): Promise<Row[]> {
  // A whole word counts more than a beginning, a beginning more than a middle; what stands at the
  // front, where the title is, counts again.
  const parts = words.map(
    (
      word,
    ) => sql`(case when ' ' || body || ' ' like ${`% ${word} %`} then 3 when ' ' || body like ${`% ${word}%`} then 2 else 1 end
      + case when position(${word} in body) between 1 and length(title) then 2 else 0 end)`,
  )
  const all = words.map((word) => sql`body like ${`%${word}%`}`)
  const score = sql<number>`(${sql.join(parts, sql` + `)})`
  const rows = await db
    .selectFrom((from) =>
      from
        .selectFrom('searchable')
        .select(['kind', 'record_id', 'title', 'detail', 'body'])
        .select(
          sql<string>`row_number() over (partition by kind order by ${score} desc, on_day desc nulls last, title)`.as(
            'place',
          ),
        )
        .where('kind', 'in', reach.kinds)
        .where(within(reach.actor))
        .where(sql<boolean>`${sql.join(all, sql` and `)}`)
        .as('placed'),
    )
    .select(['kind', 'record_id', 'title', 'detail', 'body'])
    .where('place', '<=', String(most))
    .orderBy('kind')
    .orderBy('place')
    .execute()
  return rows.map(filled)
}

async function near(db: ReadDb, words: readonly string[], reach: Reach, most: number): Promise<Row[]> {
  const rows = await db
    .selectFrom('searchable')
    .select(['kind', 'record_id', 'title', 'detail', 'body'])
    .where('kind', 'in', reach.kinds)
    .where(within(reach.actor))
    .orderBy('on_day', (order) => order.desc().nullsLast())
    .limit(READ_FOR_NEAR)
    .execute()
  const taken = new Map<string, number>()
  return rows.map(filled).filter((row) => {
    const already = taken.get(row.kind) ?? 0
    if (already >= most || !isNearAll(words, row.body)) return false
    taken.set(row.kind, already + 1)
    return true
  })
}

interface Reach {
  kinds: readonly string[]
  actor: Actor
}

// Who comes from a village finds the village's own work and what it recorded, not that of others.
function within(actor: Actor) {
  if (seesEveryUnit(actor)) return sql<boolean>`true`
  const own = actor.kind === 'account' || actor.kind === 'link' ? actor.unitId : null
  return sql<boolean>`(kind not in ('task', 'result')
    or kind = 'task' and record_id in (select task_id from task_unit where unit_id = ${own}::uuid)
    or kind = 'result' and record_id in (select id from result where unit_id = ${own}::uuid))`
}

// Columns of a view are never known to be filled.
function filled(row: { [Name in keyof Row]: Row[Name] | null }): Row {
  return {
    kind: row.kind ?? '',
    record_id: row.record_id ?? '',
    title: row.title ?? '',
    detail: row.detail,
    body: row.body ?? '',
  }
}

const keyOf = (row: Row): string => `${row.kind} ${row.record_id} ${row.kind === 'legal-basis' ? row.title : ''}`

function hitOf(row: Row, isNear: boolean): SearchHit {
  return {
    kind: oneOf(SEARCH_KINDS, row.kind),
    id: row.record_id,
    title: row.title,
    detail: row.detail ?? '',
    isNear,
  }
}
