import { error } from '@sveltejs/kit'
import { ask } from '#kernel/server/execute.ts'
import { textsOfPlan } from '#modules/content/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ params, locals }) => {
  const texts = await tryLoad(() => ask(installation().app, textsOfPlan, { planId: params.id }, locals.actor))
  const text = texts.find((one) => one.id === params.bai)
  if (!text) error(404, 'Không tìm thấy bài này.')
  return { text: { title: text.title, body: text.body, doubts: text.doubts }, planId: params.id }
}
