import { installationState } from '#modules/organisations/server/index.ts'
import { installation } from '#entry/web/installation.ts'

/** Every page knows whether what it shows is invented. */
export const load = async ({ depends }) => {
  depends('sample:loading')
  const state = await installationState(installation().app).catch(() => null)
  return { isSample: state?.isSample ?? false }
}
