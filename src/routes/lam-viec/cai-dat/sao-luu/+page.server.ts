import { ask, execute } from '#kernel/server/execute.ts'
import { backupsOverview, requestBackup } from '#modules/backups/server/index.ts'
import { failingJobs } from '#modules/jobs/server/index.ts'
import { tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals, depends }) => {
  depends('sao-luu')
  const { app } = installation()
  const [overview, failing] = await tryLoad(() =>
    Promise.all([ask(app, backupsOverview, {}, locals.actor), ask(app, failingJobs, {}, locals.actor)]),
  )
  return { ...overview, failing: failing.filter((job) => job.task.startsWith('backups.')) }
}

export const actions = {
  now: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, requestBackup, {}, locals.actor, { requestId: locals.requestId })
      return { asked: true }
    })
  },
}
