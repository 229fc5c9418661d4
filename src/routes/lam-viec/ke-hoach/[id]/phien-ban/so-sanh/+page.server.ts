import { ask } from '#kernel/server/execute.ts'
import { compareVersions, findVersions } from '#modules/plans/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

const wholeOr = (text: string | null, otherwise: number): number =>
  text !== null && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : otherwise

export const load = async ({ params, locals, url }) => {
  const { app } = installation()
  const { plan, versions } = await tryLoad(() => ask(app, findVersions, { planId: params.id }, locals.actor))
  const to = wholeOr(url.searchParams.get('den'), versions[0]?.version ?? 1)
  const from = wholeOr(url.searchParams.get('tu'), Math.max(1, to - 1))
  return {
    plan,
    from,
    to,
    versions: versions.map(({ version, number, amendment, reason }) => ({ version, number, amendment, reason })),
    compared:
      versions.length < 2
        ? null
        : await tryLoad(() => ask(app, compareVersions, { planId: params.id, from, to }, locals.actor)),
  }
}
