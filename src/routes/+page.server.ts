import { redirect } from '@sveltejs/kit'
import { installationState } from '#modules/organisations/server/index.ts'
import { installation } from '#entry/web/installation.ts'

/** The door: a new installation goes to its setup, a person at work to the work, everyone else to the sign-in. */
export const load = async ({ locals }) => {
  if (locals.actor.kind === 'account') redirect(303, '/lam-viec')
  if (locals.actor.kind === 'link') redirect(303, '/thon')
  const state = await installationState(installation().app)
  redirect(303, state.communes === 0 ? '/thiet-lap' : '/dang-nhap')
}
