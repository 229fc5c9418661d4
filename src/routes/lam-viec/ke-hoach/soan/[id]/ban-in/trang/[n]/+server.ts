import { error } from '@sveltejs/kit'
import { tryLoad } from '#entry/web/act.ts'
import { printedDraft } from '#entry/web/printed-draft.ts'

/** A page of the draft as a picture. An address that names the version stays what it is. */
export const GET = async ({ params, url, locals }) => {
  const { version, pages } = await tryLoad(() => printedDraft(params.id, locals.actor))
  const page = (await pages())[Number(params.n) - 1]
  if (!page) return error(404, 'Bản in không có trang này.')
  const isSame = url.searchParams.get('b') === String(version)
  return new Response(page, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': isSame ? 'private, max-age=86400' : 'no-store',
      // Opened by itself it is a document of its own: nothing in it runs.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })
}
