import { tryLoad } from '#entry/web/act.ts'
import { download } from '#entry/web/download.ts'
import { printedDraft } from '#entry/web/printed-draft.ts'

/** The draft as a Word file. */
export const GET = async ({ params, locals }) => {
  const { docx, name } = await tryLoad(() => printedDraft(params.id, locals.actor))
  return download(await docx(), `${name}.docx`)
}
