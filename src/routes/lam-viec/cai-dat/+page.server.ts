import { redirect } from '@sveltejs/kit'

export const load = async ({ parent }) => {
  const { settings } = await parent()
  redirect(303, settings[0]?.href ?? '/lam-viec/cai-dat/toi')
}
