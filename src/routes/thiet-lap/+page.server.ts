import { timingSafeEqual } from 'node:crypto'
import { redirect } from '@sveltejs/kit'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { ANYONE } from '#kernel/server/actor.ts'
import { execute } from '#kernel/server/execute.ts'
import { signIn } from '#modules/access/server/index.ts'
import { foundCommune, installationState } from '#modules/organisations/server/index.ts'
import { text, tryAct } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { keepSession } from '#entry/web/session-cookie.ts'

export const load = async ({ url }) => {
  const state = await installationState(installation().app)
  if (state.communes > 0) redirect(303, '/dang-nhap')
  return { code: url.searchParams.get('ma') ?? '' }
}

export const actions = {
  found: async ({ request, cookies, url }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      checkCode(text(form, 'setupCode'))
      const password = String(form.get('password') ?? '')
      const login = text(form, 'login')
      await execute(
        installation().app,
        foundCommune,
        {
          name: text(form, 'name'),
          kind: oneOf(text(form, 'kind'), ['xa', 'phuong', 'dac-khu'] as const),
          province: text(form, 'province'),
          model: oneOf(text(form, 'model'), ['two-tier', 'three-tier'] as const),
          villageWord: text(form, 'villageWord') || 'thôn',
          villages: text(form, 'villages'),
          login,
          displayName: text(form, 'displayName'),
          password,
        },
        ANYONE,
      )
      const session = await signIn(installation().app, {
        login,
        password,
        device: (request.headers.get('user-agent') ?? '').slice(0, 200),
        ownDevice: true,
      })
      keepSession(cookies, session.token, session.expiresAt, url.protocol === 'https:')
      redirect(303, '/lam-viec')
    })
  },
}

function checkCode(given: string): void {
  const wanted = Buffer.from(installation().settings.setupCode)
  const typed = Buffer.from(given.toUpperCase())
  if (wanted.length === 0 || wanted.length !== typed.length || !timingSafeEqual(wanted, typed))
    throw new DomainError('access.wrong-setup-code')
}

function oneOf<T extends string>(value: string, allowed: readonly [T, ...T[]]): T {
  return allowed.find((item) => item === value) ?? allowed[0]
}
