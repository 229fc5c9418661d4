import type { App } from '#kernel/server/app.ts'
import { fileStore } from '#modules/files/server/index.ts'
import { templateFields } from '../../domain/index.ts'
import type { OfficialDocument } from '../../domain/index.ts'
import { documentWriter } from '../document-writer.ts'
import { templateFiller } from './template-filler.ts'

/** A document as DOCX: by one of the commune's own forms, or in our own where `template` is null. PDF is always our own. */
export async function docxWith(
  app: Pick<App, 'ports'>,
  template: { sha256: string } | null,
  document: OfficialDocument,
): Promise<Uint8Array> {
  if (template === null) return app.ports.get(documentWriter).docx(document)
  const form = await app.ports.get(fileStore).get(template.sha256)
  return app.ports.get(templateFiller).fill(form, templateFields(document))
}
