import { port } from '#kernel/server/port.ts'
import type { OfficialDocument } from '../domain/index.ts'

/** Lays an official document out. The same document gives the same words in each form. */
export interface DocumentWriter {
  docx(document: OfficialDocument): Promise<Uint8Array>
  /** PDF/A-2b with its fonts in it. */
  pdf(document: OfficialDocument): Promise<Uint8Array>
  /** Every page as an SVG picture, for looking before printing. */
  pages(document: OfficialDocument): Promise<string[]>
}

export const documentWriter = port<DocumentWriter>('documents.writer')
