import { error } from '@sveltejs/kit'
import { sentenceFor } from '#i18n/errors.ts'
import { tryLoad } from '#entry/web/act.ts'
import { download } from '#entry/web/download.ts'
import { filledSample } from '#entry/web/template-files.ts'

export const GET = async ({ params, locals }) => {
  const { template, docx } = await tryLoad(() => filledSample(params.id, undefined, locals.actor))
  if (docx === null) error(422, sentenceFor('templates.not-fit', { name: template.name }))
  return download(docx, 'xem-thu-mau.docx')
}
