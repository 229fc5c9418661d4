import { port } from '#kernel/server/port.ts'

/** Finds the tables of an XLSX, DOCX or text file. */
export interface TableReader {
  /** Cells as words; a merged cell stands in every place it covers. Throws `intake.…` or `tables.…` for a file that holds none. */
  read(content: Uint8Array): Promise<{ name: string; cells: string[][] }[]>
}

export const tableReader = port<TableReader>('documents.table-reader')
