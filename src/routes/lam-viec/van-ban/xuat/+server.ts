import { ask } from '#kernel/server/execute.ts'
import { listDocuments } from '#modules/legislation/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { documentFilter } from '#entry/web/document-filter.ts'
import { documentSheet } from '#entry/web/document-sheet.ts'
import { installation } from '#entry/web/installation.ts'
import { sheetAnswer } from '#entry/web/sheet-answer.ts'

/** The list as it is filtered, as XLSX, or CSV with `?dang=csv`. */
export const GET = async ({ url, locals }) => {
  const { documents } = await tryLoad(() => ask(installation().app, listDocuments, documentFilter(url), locals.actor))
  return sheetAnswer(
    documentSheet(documents),
    'van-ban-phap-ly',
    url.searchParams.get('dang') === 'csv' ? 'csv' : 'xlsx',
  )
}
