import { error } from '@sveltejs/kit'
import { ask } from '#kernel/server/execute.ts'
import { fileStore, findFile } from '#modules/files/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

// Only these are shown in the page; everything else is handed over as a download, so that no upload ever runs as ours.
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])

export const GET = async ({ params, locals }) => {
  const { app } = installation()
  const file = await tryLoad(() => ask(app, findFile, { id: params.id }, locals.actor))
  const bytes = await app.ports
    .get(fileStore)
    .get(file.sha256)
    .catch(() => error(404, 'Tệp không còn trong kho.'))
  const shown = SHOWN.has(file.mediaType)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': shown ? file.mediaType : 'application/octet-stream',
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy':
        "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'private, max-age=3600',
    },
  })
}
