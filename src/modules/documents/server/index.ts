import { port } from '#kernel/server/port.ts'
import type { OfficialDocument, Sheet } from '../domain/index.ts'

/** Makes an XLSX file of a table, ready to print on A4 landscape with its heading on every page. */
export interface SheetWriter {
  write(sheet: Sheet): Promise<Uint8Array>
}

export const sheetWriter = port<SheetWriter>('documents.sheet')

/** Lays an official document out. The same document gives the same words in each form. */
export interface DocumentWriter {
  docx(document: OfficialDocument): Promise<Uint8Array>
  /** PDF/A-2b with its fonts in it. */
  pdf(document: OfficialDocument): Promise<Uint8Array>
  /** Every page as an SVG picture, for looking before printing. */
  pages(document: OfficialDocument): Promise<string[]>
}

export const documentWriter = port<DocumentWriter>('documents.writer')
