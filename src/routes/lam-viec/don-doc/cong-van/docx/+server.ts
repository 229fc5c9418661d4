import { error } from '@sveltejs/kit'
import { letterWriter } from '#modules/documents/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { download } from '#entry/web/download.ts'
import { installation } from '#entry/web/installation.ts'
import { chaseLetter } from '#entry/web/letter.ts'

export const GET = async ({ locals, url }) => {
  const found = await tryLoad(() => chaseLetter(locals.actor, url.searchParams))
  if (!found) error(404, 'Không có việc nào cần đôn đốc.')
  return download(await installation().app.ports.get(letterWriter)(found.letter), 'cong-van-don-doc.docx')
}
