import { error } from '@sveltejs/kit'
import { documentWriter } from '#modules/documents/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { correctionPaper } from '#entry/web/amending-papers.ts'
import { download } from '#entry/web/download.ts'
import { installation } from '#entry/web/installation.ts'

export const GET = async ({ params, locals, url }) => {
  const paper = await tryLoad(() => correctionPaper(params.id, locals.actor, url.searchParams))
  if (!paper) error(404, 'Không còn chỗ đính chính nào chờ công văn.')
  return download(await installation().app.ports.get(documentWriter).docx(paper), 'cong-van-dinh-chinh.docx')
}
