import { redirect } from '@sveltejs/kit'
import { askForReset, mailer } from '#modules/access/server/index.ts'
import { text, tryAct } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { resetLetter } from '#i18n/access.ts'

export const load = () => {
  if (!installation().app.ports.get(mailer).isSet) redirect(303, '/dang-nhap')
}

export const actions = {
  default: async ({ request, url, getClientAddress }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await askForReset(installation().app, {
        login: text(form, 'login'),
        address: getClientAddress(),
        letter: (code, login) => resetLetter(code, login, `${url.origin}/dang-nhap`),
      })
      return { asked: true }
    })
  },
}
