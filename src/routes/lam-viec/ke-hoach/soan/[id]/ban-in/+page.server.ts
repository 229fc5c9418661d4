import { tryLoad } from '#entry/web/act.ts'
import { printedDraft } from '#entry/web/printed-draft.ts'

export const load = async ({ params, locals }) => {
  const { version, title, pages, ownForm } = await tryLoad(() => printedDraft(params.id, locals.actor))
  const form = await tryLoad(ownForm)
  return { id: params.id, version, title, pages: (await pages()).length, ownForm: form && form.name }
}
