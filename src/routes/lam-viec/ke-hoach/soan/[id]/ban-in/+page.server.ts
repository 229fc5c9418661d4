import { tryLoad } from '#entry/web/act.ts'
import { printedDraft } from '#entry/web/printed-draft.ts'

export const load = async ({ params, locals }) => {
  const { version, title, pages } = await tryLoad(() => printedDraft(params.id, locals.actor))
  return { id: params.id, version, title, pages: (await pages()).length }
}
