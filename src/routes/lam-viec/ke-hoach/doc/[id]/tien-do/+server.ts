import { json } from '@sveltejs/kit'
import { ask } from '#kernel/server/execute.ts'
import { readingProgress } from '#modules/plans/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

/** How far a reading is. */
export const GET = async ({ params, locals }) =>
  json(await tryLoad(() => ask(installation().app, readingProgress, { id: params.id }, locals.actor)))
