import { ask } from '#kernel/server/execute.ts'
import { listTemplates, templateFiller } from '#modules/documents/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { download } from '#entry/web/download.ts'
import { installation } from '#entry/web/installation.ts'

export const GET = async ({ locals }) => {
  const { app } = installation()
  await tryLoad(() => ask(app, listTemplates, {}, locals.actor))
  return download(await app.ports.get(templateFiller).example(), 'mau-vi-du.docx')
}
