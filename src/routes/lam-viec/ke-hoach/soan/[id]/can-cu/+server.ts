import { json } from '@sveltejs/kit'
import { ask } from '#kernel/server/execute.ts'
import { citedOfDraft } from '#modules/plans/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

/** What holds of the documents that the draft cites. */
export const GET = async ({ params, locals }) =>
  json(await tryLoad(() => ask(installation().app, citedOfDraft, { id: params.id }, locals.actor)))
