import { ask } from '#kernel/server/execute.ts'
import { wordsOf } from '#modules/search/domain/index.ts'
import { findEverything } from '#modules/search/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals, url }) => {
  const words = (url.searchParams.get('q') ?? '').slice(0, 200)
  const hits = await tryLoad(() => ask(installation().app, findEverything, { words, perKind: 40 }, locals.actor))
  return { words, parts: wordsOf(words), hits }
}
