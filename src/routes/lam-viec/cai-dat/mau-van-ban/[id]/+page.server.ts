import { templateFiller } from '#modules/documents/server/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { filledSample } from '#entry/web/template-files.ts'

export const load = async ({ params, locals }) => {
  const { template, docx } = await tryLoad(() => filledSample(params.id, undefined, locals.actor))
  return {
    id: params.id,
    name: template.name,
    version: template.file.version,
    problems: template.file.problems,
    words: docx && (await tryLoad(() => installation().app.ports.get(templateFiller).words(docx))),
  }
}
