import { z } from 'zod'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { query } from '#kernel/server/command.ts'

export interface SearchHit {
  kind: 'plan' | 'task' | 'result' | 'unit'
  id: string
  title: string
  detail: string
}

/** Everything whose words hold all the words asked for, without case and diacritics. */
export const findEverything = query({
  name: 'search.find',
  input: z.object({ words: z.string().max(200) }),
  may: 'tasks.read',
  async run({ db }, { words }): Promise<SearchHit[]> {
    const parts = foldedKey(words).split(' ').filter(Boolean).slice(0, 8)
    if (parts.length === 0) return []
    const like = parts.map((part) => `%${part}%`)
    const plans = await db
      .selectFrom('plan')
      .select(['id', 'title', 'number'])
      .where((eb) => eb.and(like.map((part) => eb('folded', 'like', part))))
      .limit(20)
      .execute()
    const tasks = await db
      .selectFrom('task')
      .innerJoin('plan', 'plan.id', 'task.plan_id')
      .select(['task.id', 'task.title', 'plan.title as plan'])
      .where((eb) => eb.and(like.map((part) => eb('task.folded', 'like', part))))
      .limit(40)
      .execute()
    const results = await db
      .selectFrom('result')
      .select(['id', 'title', 'happened_on'])
      .where((eb) => eb.and(like.map((part) => eb('folded', 'like', part))))
      .limit(40)
      .execute()
    const units = await db
      .selectFrom('unit')
      .select(['id', 'name', 'kind'])
      .where((eb) => eb.and(like.map((part) => eb('folded', 'like', part))))
      .limit(20)
      .execute()
    return [
      ...plans.map((row) => ({ kind: 'plan' as const, id: row.id, title: row.title, detail: row.number ?? '' })),
      ...tasks.map((row) => ({ kind: 'task' as const, id: row.id, title: row.title, detail: row.plan })),
      ...results.map((row) => ({ kind: 'result' as const, id: row.id, title: row.title, detail: row.happened_on })),
      ...units.map((row) => ({ kind: 'unit' as const, id: row.id, title: row.name, detail: '' })),
    ]
  },
})
