import { installationState } from '#modules/organisations/server/index.ts'
import { installation } from '#entry/web/installation.ts'

/** Every page knows whether what it shows is invented. */
export const load = async ({ depends, locals, url }) => {
  // Read anew on each page: who looks may have stepped into another role.
  depends('sample:loading', `at:${url.pathname}`)
  const state = await installationState(installation().app).catch(() => null)
  const isSample = state?.isSample ?? false
  const { actor } = locals
  const inRole = isSample && (actor.kind === 'account' || actor.kind === 'link')
  return { isSample, sampleRole: inRole ? { name: actor.name, roles: [...actor.roles] } : null }
}
