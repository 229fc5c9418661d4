import { ask } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { listDocuments } from '#modules/legislation/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { documentFilter } from '#entry/web/document-filter.ts'
import { installation } from '#entry/web/installation.ts'

const MOST_SHOWN = 200

export const load = async ({ locals, url }) => {
  const { actor } = locals
  const filter = documentFilter(url)
  const { documents, ...told } = await tryLoad(() => ask(installation().app, listDocuments, filter, actor))
  return {
    ...told,
    filter,
    query: url.searchParams.toString(),
    documents: documents.slice(0, MOST_SHOWN),
    more: Math.max(0, documents.length - MOST_SHOWN),
    canManage: rolesMay(actor.kind === 'account' ? actor.roles : [], 'legislation.manage'),
  }
}
