import { error } from '@sveltejs/kit'
import { letterDocument } from '#modules/documents/domain/index.ts'
import { documentWriter } from '#modules/documents/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { download } from '#entry/web/download.ts'
import { installation } from '#entry/web/installation.ts'
import { chaseLetter } from '#entry/web/letter.ts'

export const GET = async ({ locals, url }) => {
  const found = await tryLoad(() => chaseLetter(locals.actor, url.searchParams))
  if (!found) error(404, 'Không có việc nào cần đôn đốc.')
  const writer = installation().app.ports.get(documentWriter)
  return download(await writer.pdf(letterDocument(found.letter)), 'cong-van-don-doc.pdf')
}
