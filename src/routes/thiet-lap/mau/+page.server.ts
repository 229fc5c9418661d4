import { redirect } from '@sveltejs/kit'
import type { CommuneId } from '#kernel/domain/ids.ts'
import { execute } from '#kernel/server/execute.ts'
import { installationState } from '#modules/organisations/server/index.ts'
import { switchRole } from '#modules/sample/server/index.ts'
import { text, tryAct } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { beginLoading, forgetLoading, lookAtLoading } from '#entry/web/sample-loading.ts'
import { keepSession } from '#entry/web/session-cookie.ts'
import { requireSetupCode } from '#entry/web/setup-code.ts'

const KEY = 'loalang_sample'

export const load = async ({ url, cookies, depends }) => {
  depends('sample:loading')
  const loading = lookAtLoading(cookies.get(KEY))
  const code = url.searchParams.get('ma') ?? ''
  if (loading)
    return {
      code,
      loading: {
        state: loading.state,
        ...loading.progress,
        problem: loading.problem,
        accounts: loading.loaded?.accounts ?? null,
      },
    }
  const { communes } = await installationState(installation().app)
  if (communes > 0) redirect(303, '/dang-nhap')
  return { code, loading: null }
}

export const actions = {
  load: async ({ request, cookies, url }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await requireSetupCode(text(form, 'setupCode'))
      cookies.set(KEY, beginLoading(), {
        path: '/thiet-lap',
        httpOnly: true,
        sameSite: 'lax',
        secure: url.protocol === 'https:',
      })
      redirect(303, '/thiet-lap/mau')
    })
  },
  enter: async ({ request, cookies, url }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const loading = lookAtLoading(cookies.get(KEY))
      if (!loading?.loaded) redirect(303, '/dang-nhap')
      const session = await execute(
        installation().app,
        switchRole,
        { login: 'lanh-dao', device: request.headers.get('user-agent') ?? '' },
        systemOf(loading.loaded.communeId),
      )
      forgetLoading()
      cookies.delete(KEY, { path: '/thiet-lap' })
      keepSession(cookies, session.token, session.expiresAt, url.protocol === 'https:')
      redirect(303, '/lam-viec')
    })
  },
  again: () => {
    forgetLoading()
    redirect(303, '/thiet-lap')
  },
}

function systemOf(communeId: CommuneId) {
  return { kind: 'system' as const, communeId, name: 'sample' }
}
