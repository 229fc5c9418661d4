import { ask, execute } from '#kernel/server/execute.ts'
import { issueLink, linkQr, listLinks, reissueLink, revokeLink } from '#modules/access/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const units = await ask(app, listUnits, {}, locals.actor)
  return {
    links: await tryLoad(() => ask(app, listLinks, {}, locals.actor)),
    units: units
      .filter((unit) => unit.kind !== 'upper')
      .sort((a, b) => Number(b.kind === 'village') - Number(a.kind === 'village'))
      .map((unit) => ({ id: unit.id, name: unit.name, head: unit.head?.name ?? '' })),
    // A phone cannot open an address that only this computer knows.
    isLocal: /^(?:localhost|127\.|\[::1\])/.test(url.host),
  }
}

async function shown(token: string, label: string, origin: string) {
  const address = `${origin}/vao/${token}`
  return { link: { address, label, svg: await linkQr(address) } }
}

export const actions = {
  issue: async ({ request, locals, url }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const { token, label } = await execute(
        installation().app,
        issueLink,
        {
          unitId: text(form, 'unitId'),
          role: text(form, 'role') === 'contributor' ? 'contributor' : 'village-head',
          label: text(form, 'label'),
        },
        locals.actor,
      )
      return shown(token, label, url.origin)
    })
  },
  reissue: async ({ request, locals, url }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const { token, label } = await execute(
        installation().app,
        reissueLink,
        { linkId: text(form, 'linkId') },
        locals.actor,
      )
      return shown(token, label, url.origin)
    })
  },
  revoke: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, revokeLink, { linkId: text(form, 'linkId') }, locals.actor)
      return { said: 'Đã thu hồi. Đường vào ấy không mở được nữa; cấp lại thì có đường vào mới.' }
    })
  },
}
