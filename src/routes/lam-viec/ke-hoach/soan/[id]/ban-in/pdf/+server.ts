import { tryLoad } from '#entry/web/act.ts'
import { download } from '#entry/web/download.ts'
import { printedDraft } from '#entry/web/printed-draft.ts'

/** The draft as PDF/A; `?xem` opens it in the browser, from where it is printed. */
export const GET = async ({ params, url, locals }) => {
  const { pdf, name } = await tryLoad(() => printedDraft(params.id, locals.actor))
  return download(await pdf(), `${name}.pdf`, url.searchParams.has('xem') ? 'inline' : 'attachment')
}
