import { ask, execute } from '#kernel/server/execute.ts'
import { ROLES } from '#modules/access/domain/index.ts'
import { addAccount, issueResetSlip, listAccounts, setAccountDisabled } from '#modules/access/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals }) => {
  const { app } = installation()
  return {
    accounts: await tryLoad(() => ask(app, listAccounts, {}, locals.actor)),
    units: (await ask(app, listUnits, {}, locals.actor)).map((unit) => ({ id: unit.id, name: unit.name })),
    roles: [...ROLES],
  }
}

export const actions = {
  add: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const { password } = await execute(
        installation().app,
        addAccount,
        {
          login: text(form, 'login'),
          displayName: text(form, 'displayName'),
          phone: text(form, 'phone'),
          unitId: text(form, 'unitId'),
          roles: ROLES.filter((role) => form.getAll('roles').includes(role)),
        },
        locals.actor,
      )
      return { slip: { login: text(form, 'login'), displayName: text(form, 'displayName'), code: password } }
    })
  },
  reset: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => ({
      slip: await execute(installation().app, issueResetSlip, { accountId: text(form, 'accountId') }, locals.actor),
    }))
  },
  disable: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () =>
      execute(
        installation().app,
        setAccountDisabled,
        { accountId: text(form, 'accountId'), disabled: text(form, 'disabled') === '1' },
        locals.actor,
      ),
    )
  },
}
