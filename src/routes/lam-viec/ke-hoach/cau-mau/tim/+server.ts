import { json } from '@sveltejs/kit'
import { oneOfOrNull } from '#kernel/domain/one-of.ts'
import { ask } from '#kernel/server/execute.ts'
import { PART_KINDS } from '#modules/plans/domain/index.ts'
import { listClauses } from '#modules/plans/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

const MOST = 40

/** Sentences for one part of a plan, as the editor's picker asks for them. */
export const GET = async ({ url, locals }) => {
  const partKind = oneOfOrNull(PART_KINDS, url.searchParams.get('phan') ?? '')
  const found = await tryLoad(() =>
    ask(
      installation().app,
      listClauses,
      {
        ...(partKind ? { partKind } : {}),
        query: (url.searchParams.get('tu') ?? '').slice(0, 200),
        unit: (url.searchParams.get('don-vi') ?? '').slice(0, 300),
        limit: MOST,
      },
      locals.actor,
    ),
  )
  return json(found)
}
