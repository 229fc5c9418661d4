import { port } from '#kernel/server/port.ts'
import type { Sheet } from '../domain/index.ts'

/** Makes an XLSX file of a table, ready to print on A4 landscape with its heading on every page. */
export interface SheetWriter {
  write(sheet: Sheet): Promise<Uint8Array>
}

export const sheetWriter = port<SheetWriter>('documents.sheet')

export * from './document-writer.ts'
export * from './enter-number.ts'
export * from './number-register.ts'
export * from './read-tables.ts'
export * from './table-reader.ts'
export * from './templates/index.ts'
