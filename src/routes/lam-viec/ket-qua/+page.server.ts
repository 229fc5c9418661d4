import { ask } from '#kernel/server/execute.ts'
import { listResults } from '#modules/results/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals, url }) => ({
  results: await tryLoad(() => ask(installation().app, listResults, { limit: 200 }, locals.actor)),
  isNew: url.searchParams.has('moi'),
})
