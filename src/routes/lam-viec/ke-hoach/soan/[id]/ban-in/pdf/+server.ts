import { tryLoad } from '#entry/web/act.ts'
import { printedDraft } from '#entry/web/printed-draft.ts'

/** The draft as PDF/A; `?xem` opens it in the browser, from where it is printed. */
export const GET = async ({ params, url, locals }) => {
  const { pdf, name } = await tryLoad(() => printedDraft(params.id, locals.actor))
  const way = url.searchParams.has('xem') ? 'inline' : 'attachment'
  return new Response(new Uint8Array(await pdf()), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `${way}; filename="${name}.pdf"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
