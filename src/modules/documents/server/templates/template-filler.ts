import { port } from '#kernel/server/port.ts'
import type { TemplateData, TemplateProblem } from '../../domain/index.ts'

/** A paragraph or a table of a filled form, for looking at it on screen. */
export type PreviewBlock = { kind: 'line'; text: string } | { kind: 'table'; rows: string[][] }

/** Works on the commune's own Word forms. A form is a file from outside: it is opened with limits and nothing in it runs. */
export interface TemplateFiller {
  /** Everything wrong with the form. Throws `templates.…` or `intake.…` for a file that is no form at all or a dangerous one. */
  inspect(form: Uint8Array): Promise<TemplateProblem[]>
  /** The form filled, as DOCX. */
  fill(form: Uint8Array, data: TemplateData): Promise<Uint8Array>
  /** The words of a DOCX file, as our own reader finds them. */
  words(docx: Uint8Array): Promise<PreviewBlock[]>
  /** A form to begin with, in which every field stands. */
  example(): Promise<Uint8Array>
}

export const templateFiller = port<TemplateFiller>('documents.template-filler')
