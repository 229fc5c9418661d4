import { error } from '@sveltejs/kit'
import { ask } from '#kernel/server/execute.ts'
import { pagePicture } from '#modules/plans/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

/** A page of the source as a picture. Drawn outside the question's transaction: drawing takes its time. */
export const GET = async ({ params, locals }) => {
  const { file, page, turned, pictures } = await tryLoad(() =>
    ask(
      installation().app,
      pagePicture,
      { id: params.id, file: Number(params.tep), page: Number(params.so) },
      locals.actor,
    ),
  )
  const picture = await pictures.picture(file, page, turned)
  if (!picture) return error(404, 'Trang này không có ảnh.')
  return new Response(new Uint8Array(picture.image), {
    headers: { 'content-type': picture.mediaType, 'cache-control': 'private, max-age=86400' },
  })
}
