import { redirect } from '@sveltejs/kit'
import { mailer, signIn } from '#modules/access/server/index.ts'
import { installationState } from '#modules/organisations/server/index.ts'
import { text, tryAct } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { keepSession } from '#entry/web/session-cookie.ts'

export const load = async ({ locals }) => {
  if (locals.actor.kind === 'account') redirect(303, '/lam-viec')
  const { app } = installation()
  const state = await installationState(app)
  if (state.communes === 0) redirect(303, '/thiet-lap')
  return { isSample: state.isSample, byEmail: app.ports.get(mailer).isSet }
}

export const actions = {
  default: async ({ request, cookies, url, getClientAddress }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const session = await signIn(installation().app, {
        login: text(form, 'login'),
        password: String(form.get('password') ?? ''),
        code: text(form, 'code'),
        device: (request.headers.get('user-agent') ?? '').slice(0, 200),
        ownDevice: form.get('ownDevice') !== null,
        address: getClientAddress(),
      })
      keepSession(cookies, session.token, session.expiresAt, url.protocol === 'https:')
      redirect(303, session.mustChangePassword ? '/mat-khau-moi' : wayBack(url))
    })
  },
}

// Where somebody was when the sign-in ran out; only a page of our own.
function wayBack(url: URL): string {
  const wanted = url.searchParams.get('tiep') ?? ''
  return /^\/lam-viec(?:\/[a-z0-9-]+)*(?:\?[\w=&-]*)?$/.test(wanted) ? wanted : '/lam-viec'
}
