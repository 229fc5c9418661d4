import { ask } from '#kernel/server/execute.ts'
import { auditEntries } from '#modules/audit/server/index.ts'
import { failingJobs } from '#modules/jobs/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals, url }) => {
  const before = url.searchParams.get('truoc')
  const { app } = installation()
  return {
    entries: await tryLoad(() => ask(app, auditEntries, before ? { before } : {}, locals.actor)),
    failing: await tryLoad(() => ask(app, failingJobs, {}, locals.actor)),
  }
}
