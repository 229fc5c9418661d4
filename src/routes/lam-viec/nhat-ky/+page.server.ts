import { ask } from '#kernel/server/execute.ts'
import { auditEntries } from '#modules/audit/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals, url }) => {
  const before = url.searchParams.get('truoc')
  return { entries: await tryLoad(() => ask(installation().app, auditEntries, before ? { before } : {}, locals.actor)) }
}
