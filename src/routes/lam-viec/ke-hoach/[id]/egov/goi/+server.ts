import { download } from '#entry/web/download.ts'
import { egovPackage, noticeOf } from '#entry/web/egov-package.ts'

/** The package with the notice as the plan gives it, or as it was written on the page. */
const answer = async (actor: App.Locals['actor'], planId: string, notice: string) =>
  download(await egovPackage(actor, planId, notice || (await noticeOf(actor, planId))), 'goi-gui-egov.zip')

export const GET = async ({ params, locals }) => answer(locals.actor, params.id, '')

export const POST = async ({ params, locals, request }) => {
  const body = (await request.formData()).get('body')
  return answer(locals.actor, params.id, typeof body === 'string' ? body.slice(0, 20_000) : '')
}
