import { ask, execute } from '#kernel/server/execute.ts'
import { isPlainDate, plainDate } from '#kernel/domain/plain-date.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { catalogues, changeEntry, coverageBoard, setTaskTopics } from '#modules/programmes/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const { actor } = locals
  const year = Math.min(
    2100,
    Math.max(2000, Number(url.searchParams.get('nam') ?? app.clock.now().slice(0, 4)) || 2026),
  )
  const board = await tryLoad(() => ask(app, coverageBoard, { year }, actor))
  const { topics, audiences } = await ask(app, catalogues, {}, actor)
  const roles = actor.kind === 'anyone' || actor.kind === 'system' ? [] : actor.roles
  return { ...board, topics, audienceList: audiences, canManage: rolesMay(roles, 'topics.manage') }
}

const codesOf = (form: FormData): string[] => form.getAll('code').filter((code) => typeof code === 'string')

export const actions = {
  task: async ({ request, locals }) => {
    const form = await request.formData()
    const input = { taskId: text(form, 'taskId'), codes: codesOf(form) }
    return tryAct(form, () => execute(installation().app, setTaskTopics, input, locals.actor))
  },
  entry: async ({ request, locals }) => {
    const form = await request.formData()
    const day = (name: string) => (isPlainDate(text(form, name)) ? plainDate(text(form, name)) : null)
    return tryAct(form, () =>
      execute(
        installation().app,
        changeEntry,
        {
          catalogue: text(form, 'catalogue') === 'audience' ? 'audience' : 'topic',
          code: text(form, 'code'),
          label: text(form, 'label'),
          from: day('from'),
          to: day('to'),
        },
        locals.actor,
      ),
    )
  },
}
