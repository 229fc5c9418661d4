import { ask } from '#kernel/server/execute.ts'
import { findTemplate } from '#modules/documents/server/index.ts'
import { fileStore } from '#modules/files/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { download } from '#entry/web/download.ts'
import { installation } from '#entry/web/installation.ts'

export const GET = async ({ params, url, locals }) => {
  const { app } = installation()
  const version = Number(url.searchParams.get('ban')) || undefined
  const { file } = await tryLoad(() =>
    ask(app, findTemplate, version === undefined ? { id: params.id } : { id: params.id, version }, locals.actor),
  )
  return download(await app.ports.get(fileStore).get(file.sha256), `mau-van-ban-ban-${file.version}.docx`)
}
