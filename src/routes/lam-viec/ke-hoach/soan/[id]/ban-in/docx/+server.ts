import { tryLoad } from '#entry/web/act.ts'
import { download } from '#entry/web/download.ts'
import { printedDraft } from '#entry/web/printed-draft.ts'

/** The draft as a Word file: in our own form, or with `?mau=xa` by the commune's where one is chosen. */
export const GET = async ({ params, url, locals }) => {
  const { docx, ownDocx, name } = await tryLoad(() => printedDraft(params.id, locals.actor))
  const made = url.searchParams.get('mau') === 'xa' ? tryLoad(ownDocx) : docx()
  return download(await made, `${name}.docx`)
}
