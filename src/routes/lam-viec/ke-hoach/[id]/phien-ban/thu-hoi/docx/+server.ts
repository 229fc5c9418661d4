import { documentWriter } from '#modules/documents/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { revocationPaper } from '#entry/web/amending-papers.ts'
import { download } from '#entry/web/download.ts'
import { installation } from '#entry/web/installation.ts'

export const GET = async ({ params, locals, url }) => {
  const paper = await tryLoad(() => revocationPaper(params.id, locals.actor, url.searchParams))
  return download(await installation().app.ports.get(documentWriter).docx(paper), 'thong-bao-thu-hoi.docx')
}
