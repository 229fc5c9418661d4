import { error } from '@sveltejs/kit'
import { ask } from '#kernel/server/execute.ts'
import { servingHeaders } from '#modules/files/domain/index.ts'
import { fileStore, findFile, thumbnailer } from '#modules/files/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

const SMALL_EDGE = 320

export const GET = async ({ params, locals, url }) => {
  const { app } = installation()
  const file = await tryLoad(() => ask(app, findFile, { id: params.id }, locals.actor))
  const store = app.ports.get(fileStore)
  if (url.searchParams.has('nho')) {
    const small = await app.ports.get(thumbnailer).thumbnail(store.path(file.sha256), SMALL_EDGE)
    if (!small) error(404, 'Ảnh này không vẽ nhỏ được.')
    return new Response(new Uint8Array(small), {
      headers: servingHeaders({ name: `${file.name}.nho.jpg`, mediaType: 'image/jpeg' }),
    })
  }
  const bytes = await store.get(file.sha256).catch(() => error(404, 'Tệp không còn trong kho.'))
  return new Response(new Uint8Array(bytes), { headers: servingHeaders(file) })
}
