import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { DOCUMENT_KINDS, kindOfDocument, sampleDocument, templateFields } from '#modules/documents/domain/index.ts'
import type { OfficialDocument } from '#modules/documents/domain/index.ts'
import { docxWith, findTemplate, templateFiller, templateFor } from '#modules/documents/server/index.ts'
import { fileStore } from '#modules/files/server/index.ts'
import { installation } from './installation.ts'
import { storeUploads } from './uploads.ts'

/** The Word file that a form hands in, stored. Throws `templates.no-file`. */
export async function uploadedForm(form: FormData): Promise<{ name: string; size: number; sha256: string }> {
  const [file] = await storeUploads(form, 'file', installation().app.ports.get(fileStore))
  if (!file) throw new DomainError('templates.no-file')
  if (file.size === 0) throw new DomainError('templates.not-docx')
  return { name: file.name, size: file.size, sha256: file.sha256 }
}

/** A form filled with invented data of its kind, as DOCX. */
export async function filledSample(id: string, version: number | undefined, actor: Actor) {
  const { app } = installation()
  const template = await ask(app, findTemplate, version === undefined ? { id } : { id, version }, actor)
  const kind = DOCUMENT_KINDS.find((one) => one.key === template.kind) ?? DOCUMENT_KINDS[0]!
  if (!template.file.isFit) return { template, docx: null }
  const form = await app.ports.get(fileStore).get(template.file.sha256)
  const docx = await app.ports.get(templateFiller).fill(form, templateFields(sampleDocument(kind)))
  return { template, docx }
}

/** The form of the commune that this document can be exported by; null where there is none. */
export async function formOf(document: OfficialDocument, actor: Actor) {
  const kind = kindOfDocument(document)
  return kind && ask(installation().app, templateFor, { kind: kind.key }, actor)
}

/** A document as DOCX: by the commune's own form where it is asked for and there is one, else in our own. */
export async function documentDocx(document: OfficialDocument, actor: Actor, byOwnForm: boolean): Promise<Uint8Array> {
  return docxWith(installation().app, byOwnForm ? await formOf(document, actor) : null, document)
}
