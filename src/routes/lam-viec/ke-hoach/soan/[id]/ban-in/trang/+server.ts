import { json } from '@sveltejs/kit'
import { tryLoad } from '#entry/web/act.ts'
import { printedDraft } from '#entry/web/printed-draft.ts'

/** How many pages the draft has as it is kept now. */
export const GET = async ({ params, locals }) => {
  const { version, pages } = await tryLoad(() => printedDraft(params.id, locals.actor))
  return json({ version, pages: (await pages()).length })
}
