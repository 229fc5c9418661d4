import { port } from '#kernel/server/port.ts'
import type { OfficialLetter, Sheet } from '../domain/index.ts'

/** Makes an XLSX file of a table, ready to print on A4 landscape with its heading on every page. */
export interface SheetWriter {
  write(sheet: Sheet): Promise<Uint8Array>
}

export const sheetWriter = port<SheetWriter>('documents.sheet')

/** Makes a DOCX file of a công văn. */
export const letterWriter = port<(letter: OfficialLetter) => Promise<Uint8Array>>('documents.letter')
