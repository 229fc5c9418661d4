import { json } from '@sveltejs/kit'
import { ask } from '#kernel/server/execute.ts'
import { findDraft } from '#modules/plans/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

/** The draft as it is kept now, for a screen that takes over what a colleague wrote. */
export const GET = async ({ params, locals }) => {
  const { draft } = await tryLoad(() => ask(installation().app, findDraft, { id: params.id }, locals.actor))
  return json(draft)
}
