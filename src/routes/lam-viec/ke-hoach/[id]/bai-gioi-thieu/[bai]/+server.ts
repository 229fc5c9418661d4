import { error } from '@sveltejs/kit'
import { ask } from '#kernel/server/execute.ts'
import { textDocument } from '#modules/content/domain/index.ts'
import { textsOfPlan } from '#modules/content/server/index.ts'
import { documentWriter } from '#modules/documents/server/index.ts'
import { communeInFull } from '#modules/organisations/domain/index.ts'
import { ownCommune } from '#modules/organisations/server/index.ts'
import { findPlan } from '#modules/plans/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { download } from '#entry/web/download.ts'
import { installation } from '#entry/web/installation.ts'

export const GET = async ({ params, locals }) => {
  const { app } = installation()
  const texts = await tryLoad(() => ask(app, textsOfPlan, { planId: params.id }, locals.actor))
  const text = texts.find((one) => one.id === params.bai)
  if (!text) error(404, 'Không tìm thấy bài này.')
  const commune = await ask(app, ownCommune, {}, locals.actor)
  const plan = await ask(app, findPlan, { id: params.id }, locals.actor)
  const document = textDocument(text, {
    issuer: ['Ủy ban nhân dân', communeInFull(commune)],
    place: commune.name,
    year: plan.from.slice(0, 4),
    isSample: commune.isSample,
  })
  const name = text.kind === 'radio-script' ? 'bai-phat-thanh.docx' : 'bai-gioi-thieu-ke-hoach.docx'
  return download(await app.ports.get(documentWriter).docx(document), name)
}
