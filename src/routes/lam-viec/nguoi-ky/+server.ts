import { json } from '@sveltejs/kit'
import { ask } from '#kernel/server/execute.ts'
import { findSigners } from '#modules/organisations/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

/** Who may sign on a day (`ngay`, today where none is given), for the picker. */
export const GET = async ({ url, locals }) => {
  const on = url.searchParams.get('ngay') ?? ''
  return json(await tryLoad(() => ask(installation().app, findSigners, { on }, locals.actor)))
}
