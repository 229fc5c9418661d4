import { redirect } from '@sveltejs/kit'
import { ask, execute } from '#kernel/server/execute.ts'
import { changePassword, ownAccount } from '#modules/access/server/index.ts'
import { tryAct } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals }) => {
  if (locals.actor.kind !== 'account') redirect(303, '/dang-nhap')
  const { mustChangePassword, login, name } = await ask(installation().app, ownAccount, {}, locals.actor)
  if (!mustChangePassword) redirect(303, '/lam-viec')
  return { login, name }
}

export const actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, changePassword, { next: String(form.get('next') ?? '') }, locals.actor)
      redirect(303, '/lam-viec')
    })
  },
}
