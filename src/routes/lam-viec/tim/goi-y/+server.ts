import { json } from '@sveltejs/kit'
import { ask } from '#kernel/server/execute.ts'
import { findEverything } from '#modules/search/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

const SUGGESTED_PER_KIND = 4

/** What is offered while somebody types. */
export const GET = async ({ locals, url }) => {
  const words = (url.searchParams.get('q') ?? '').slice(0, 200)
  const hits = await tryLoad(() =>
    ask(installation().app, findEverything, { words, perKind: SUGGESTED_PER_KIND }, locals.actor),
  )
  return json({ hits }, { headers: { 'cache-control': 'no-store' } })
}
