import { fail, redirect } from '@sveltejs/kit'
import { ANYONE } from '#kernel/server/actor.ts'
import { execute } from '#kernel/server/execute.ts'
import { signIn } from '#modules/access/server/index.ts'
import { COMMUNE_KINDS, standardUnits } from '#modules/organisations/domain/index.ts'
import { UNIT_KINDS, foundCommune, installationState } from '#modules/organisations/server/index.ts'
import { text, tryAct } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { keepSession } from '#entry/web/session-cookie.ts'
import { requireSetupCode } from '#entry/web/setup-code.ts'

const MODELS = ['two-tier', 'three-tier'] as const

export const load = async ({ url }) => {
  const state = await installationState(installation().app)
  if (state.communes > 0) redirect(303, '/dang-nhap')
  return {
    code: url.searchParams.get('ma') ?? '',
    rosters: Object.fromEntries(
      MODELS.map((model) => [
        model,
        Object.fromEntries(COMMUNE_KINDS.map((kind) => [kind, standardUnits(model, kind)])),
      ]),
    ),
  }
}

interface RosterRow {
  name: string
  kind: string
  assignment: string
  isFocal: boolean
}

/** The roster as it stands in the form: one row for each unit, in the order shown. */
function rosterOf(form: FormData): RosterRow[] {
  const all = (name: string): string[] => form.getAll(name).map(String)
  const [kinds, assignments] = [all('unitKind'), all('unitAssignment')]
  const focal = text(form, 'focal')
  return all('unitName')
    .map((name, index) => ({
      name: name.trim(),
      kind: kinds[index] ?? 'other',
      assignment: assignments[index] ?? 'assigned',
      isFocal: String(index) === focal,
    }))
    .filter((unit) => unit.name !== '')
}

export const actions = {
  found: async ({ request, cookies, url, getClientAddress }) => {
    const { app } = installation()
    const form = await request.formData()
    const roster = rosterOf(form)
    const refused = await tryAct(form, async () => {
      await requireSetupCode(text(form, 'setupCode'))
      const password = String(form.get('password') ?? '')
      const login = text(form, 'login')
      await execute(
        app,
        foundCommune,
        {
          name: text(form, 'name'),
          kind: oneOf(text(form, 'kind'), COMMUNE_KINDS),
          province: text(form, 'province'),
          model: oneOf(text(form, 'model'), MODELS),
          villageWord: text(form, 'villageWord') || 'thôn',
          villages: text(form, 'villages'),
          units: roster.map((unit) => ({
            name: unit.name,
            kind: oneOf(unit.kind, ['other', ...UNIT_KINDS]),
            assignment: oneOf(unit.assignment, ['assigned', 'requested']),
            isFocal: unit.isFocal,
          })),
          login,
          displayName: text(form, 'displayName'),
          password,
        },
        ANYONE,
      )
      const session = await signIn(app, {
        login,
        password,
        device: (request.headers.get('user-agent') ?? '').slice(0, 200),
        ownDevice: form.get('ownDevice') !== null,
        address: getClientAddress(),
      })
      keepSession(cookies, session.token, session.expiresAt, url.protocol === 'https:')
      redirect(303, '/lam-viec')
    })
    return fail(refused.status, { ...refused.data, roster })
  },
}

function oneOf<T extends string>(value: string, allowed: readonly [T, ...T[]]): T {
  return allowed.find((item) => item === value) ?? allowed[0]
}
