import { json } from '@sveltejs/kit'
import { ask } from '#kernel/server/execute.ts'
import { draftChangesSince } from '#modules/plans/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { alsoHere } from '#entry/web/draft-presence.ts'
import { installation } from '#entry/web/installation.ts'

/** What colleagues changed in this draft since the version a screen has seen, and who else has it open. */
export const GET = async ({ params, url, locals }) => {
  const { app } = installation()
  const version = Number(url.searchParams.get('tu') ?? 0)
  const editor = url.searchParams.get('man') ?? ''
  const told = await tryLoad(() => ask(app, draftChangesSince, { id: params.id, version, editor }, locals.actor))
  const name = 'name' in locals.actor ? locals.actor.name : ''
  return json({ ...told, others: alsoHere(params.id, editor, name, app.clock.now()) })
}
