import { ask, execute } from '#kernel/server/execute.ts'
import { ROLES } from '#modules/access/domain/index.ts'
import {
  addAccount,
  changeAccount,
  clearSecondFactor,
  endAccountSessions,
  issueResetSlip,
  listAccounts,
  setAccountDisabled,
} from '#modules/access/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals }) => {
  const { app } = installation()
  return {
    accounts: await tryLoad(() => ask(app, listAccounts, {}, locals.actor)),
    units: (await ask(app, listUnits, {}, locals.actor)).map((unit) => ({ id: unit.id, name: unit.name })),
    roles: [...ROLES],
    self: locals.actor.kind === 'account' ? locals.actor.accountId : '',
  }
}

const person = (form: FormData) => ({
  displayName: text(form, 'displayName'),
  phone: text(form, 'phone'),
  email: text(form, 'email'),
  unitId: text(form, 'unitId'),
  roles: ROLES.filter((role) => form.getAll('roles').includes(role)),
})

export const actions = {
  add: async ({ request, locals, url }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const added = await execute(
        installation().app,
        addAccount,
        { login: text(form, 'login'), ...person(form) },
        locals.actor,
      )
      const { login, displayName, expiresAt, password: code } = added
      return { slip: { login, displayName, expiresAt, code, isFirst: true, address: `${url.origin}/dang-nhap` } }
    })
  },
  change: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(
        installation().app,
        changeAccount,
        { accountId: text(form, 'accountId'), ...person(form) },
        locals.actor,
      )
      return { said: `Đã lưu ${text(form, 'displayName')}.` }
    })
  },
  reset: async ({ request, locals, url }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const slip = await execute(
        installation().app,
        issueResetSlip,
        { accountId: text(form, 'accountId') },
        locals.actor,
      )
      return { slip: { ...slip, isFirst: false, address: `${url.origin}/dang-nhap` } }
    })
  },
  disable: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const disabled = text(form, 'disabled') === '1'
      await execute(
        installation().app,
        setAccountDisabled,
        { accountId: text(form, 'accountId'), disabled },
        locals.actor,
      )
      return { said: disabled ? 'Đã khóa; mọi phiên đã kết thúc.' : 'Đã mở lại.' }
    })
  },
  sessions: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const { ended } = await execute(
        installation().app,
        endAccountSessions,
        { accountId: text(form, 'accountId') },
        locals.actor,
      )
      return { said: `Đã kết thúc ${ended} phiên đăng nhập.` }
    })
  },
  factor: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, clearSecondFactor, { accountId: text(form, 'accountId') }, locals.actor)
      return { said: 'Đã gỡ mã xác thực. Người này đăng nhập chỉ bằng mật khẩu.' }
    })
  },
}
