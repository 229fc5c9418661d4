import type { TemplateData } from '#modules/documents/domain/index.ts'
import { exampleForm } from './example-form.ts'
import { fillForm, inspectForm } from './fill-form.ts'
import { formWords } from './form-words.ts'

/** What the process for foreign files is asked to do with a form. */
export interface TemplateRequest {
  kind: 'template'
  work: 'inspect' | 'fill' | 'words' | 'example'
  bytes: string
  data: TemplateData
}

export async function templateWork({ work, bytes, data }: TemplateRequest): Promise<object> {
  const form = new Uint8Array(Buffer.from(bytes, 'base64'))
  if (work === 'inspect') return { kind: 'done', problems: await inspectForm(form) }
  if (work === 'words') return { kind: 'done', words: await formWords(form) }
  const made = work === 'fill' ? await fillForm(form, data) : await exampleForm()
  return { kind: 'done', bytes: Buffer.from(made).toString('base64') }
}
