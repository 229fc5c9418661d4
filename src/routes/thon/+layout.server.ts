import { redirect } from '@sveltejs/kit'
import { capitalised } from '#kernel/domain/vietnamese.ts'
import { ask } from '#kernel/server/execute.ts'
import { communeInFull } from '#modules/organisations/domain/index.ts'
import { listUnits, ownCommune } from '#modules/organisations/server/index.ts'
import { installation } from '#entry/web/installation.ts'

/** The village's own pages: whose they are, or the page that says how to get a new way in. */
export const load = async ({ locals, url }) => {
  const { actor } = locals
  if (url.pathname === '/thon/het-han') return { village: null, who: '' }
  if (actor.kind === 'anyone' || actor.kind === 'system') redirect(303, '/thon/het-han')
  if (actor.unitId === null) redirect(303, actor.kind === 'account' ? '/lam-viec' : '/thon/het-han')
  const { app } = installation()
  const units = await ask(app, listUnits, {}, actor)
  const commune = await ask(app, ownCommune, {}, actor)
  return {
    village: {
      name: units.find((unit) => unit.id === actor.unitId)?.name ?? 'Thôn',
      commune: `${capitalised(communeInFull(commune))}${commune.isSample ? ' (MẪU)' : ''}`,
    },
    who: actor.name,
  }
}
