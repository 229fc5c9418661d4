import { ask } from '#kernel/server/execute.ts'
import { findEverything } from '#modules/search/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals, url }) => {
  const words = url.searchParams.get('q') ?? ''
  return { words, hits: await tryLoad(() => ask(installation().app, findEverything, { words }, locals.actor)) }
}
