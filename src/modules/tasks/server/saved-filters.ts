import { z } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { command, query } from '#kernel/server/command.ts'
import { newId } from '#kernel/server/new-id.ts'

/** Keeps a view of the task list under a name; the same name again replaces it. */
export const saveFilter = command({
  name: 'tasks.save-filter',
  input: z.object({ name: z.string().trim().min(1, 'Đặt tên cho bộ lọc.').max(60), query: z.string().max(500) }),
  may: 'tasks.own-views',
  async run({ tx, actor, communeId }, { name, query }) {
    const account_id = accountOf(actor)
    await tx
      .insertInto('saved_filter')
      .values({ id: newId(), commune_id: communeId(), account_id, name, query })
      .onConflict((conflict) => conflict.columns(['account_id', 'name']).doUpdateSet({ query }))
      .execute()
    return { delta: null, result: null }
  },
})

/** Forgets a kept view. */
export const dropFilter = command({
  name: 'tasks.drop-filter',
  input: z.object({ id: z.uuid() }),
  may: 'tasks.own-views',
  async run({ tx, actor }, { id }) {
    await tx.deleteFrom('saved_filter').where('id', '=', id).where('account_id', '=', accountOf(actor)).execute()
    return { delta: null, result: null }
  },
})

/** The views one keeps. */
export const listFilters = query({
  name: 'tasks.list-filters',
  input: z.object({}),
  may: 'tasks.own-views',
  async run({ db, actor }) {
    if (actor.kind !== 'account') return []
    return db
      .selectFrom('saved_filter')
      .select(['id', 'name', 'query'])
      .where('account_id', '=', actor.accountId)
      .orderBy('name')
      .execute()
  },
})

function accountOf(actor: Actor): string {
  if (actor.kind !== 'account') throw new DomainError('access.denied')
  return actor.accountId
}
