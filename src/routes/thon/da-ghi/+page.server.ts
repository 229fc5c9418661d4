import { ask } from '#kernel/server/execute.ts'
import { isId } from '#kernel/domain/ids.ts'
import { listResults } from '#modules/results/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals, url }) => {
  const { actor } = locals
  const unitId = actor.kind === 'account' || actor.kind === 'link' ? actor.unitId : null
  const results = isId<'unit'>(unitId)
    ? await tryLoad(() => ask(installation().app, listResults, { unitId, withdrawn: 'hide', limit: 60 }, actor))
    : []
  return {
    isNew: url.searchParams.has('moi'),
    results: results.map((result) => ({
      id: result.id,
      title: result.title,
      happenedOn: result.happenedOn,
      place: result.place,
      counts: result.counts.map(({ unit, value }) => ({ unit, value })),
      hasProof: result.evidence.length > 0,
    })),
  }
}
