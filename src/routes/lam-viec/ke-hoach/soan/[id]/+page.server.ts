import { fail } from '@sveltejs/kit'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { coverageFacts, draftScreenFacts, findDraft, saveDraft } from '#modules/plans/server/index.ts'
import { dayFrom } from '#modules/plans/ui/review/reading-values.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ params, locals, url }) => {
  const { app } = installation()
  const { actor } = locals
  const found = await tryLoad(() => ask(app, findDraft, { id: params.id }, actor))
  const screen = await ask(app, draftScreenFacts, {}, actor)
  const mayManage = actor.kind === 'account' && rolesMay(actor.roles, 'plans.manage')
  return {
    ...found,
    screen,
    superior: found.superiorId ? await ask(app, coverageFacts, { superiorId: found.superiorId }, actor) : null,
    isNew: url.searchParams.has('moi'),
    mayManage,
    mayEdit: mayManage && found.state === 'drafting',
  }
}

export const actions = {
  // For a browser without script: the few fields of the head.
  head: async ({ request, params, locals }) => {
    const { app } = installation()
    const form = await request.formData()
    const issuedOn = dayFrom(text(form, 'issuedOn'))
    if (issuedOn === undefined) return fail(400, { message: 'Ngày ghi như 20/01/2027, 01/2027 hoặc để trống.' })
    return tryAct(form, async () => {
      await execute(
        app,
        saveDraft,
        {
          id: params.id,
          version: Number(text(form, 'version')),
          changes: [
            { op: 'set', path: 'title', value: text(form, 'title') },
            { op: 'set', path: 'number', value: text(form, 'number') || null },
            { op: 'set', path: 'issuedOn', value: issuedOn },
          ],
        },
        locals.actor,
      )
      return { said: 'Đã lưu.' }
    })
  },
}
