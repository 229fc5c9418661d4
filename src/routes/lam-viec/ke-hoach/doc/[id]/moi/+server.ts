import { json } from '@sveltejs/kit'
import { ask } from '#kernel/server/execute.ts'
import { reviewNews } from '#modules/plans/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

/** What colleagues changed in this review since the version a screen has seen. */
export const GET = async ({ params, url, locals }) => {
  const version = Number(url.searchParams.get('tu') ?? 0)
  const editor = url.searchParams.get('man') ?? ''
  return json(
    await tryLoad(() => ask(installation().app, reviewNews, { id: params.id, version, editor }, locals.actor)),
  )
}
