import { port } from '#kernel/server/port.ts'

/** A table found in a file: its name for choosing, and its cells as words; a merged cell stands in every place it covers. */
export interface ReadTable {
  name: string
  cells: string[][]
}

/** Finds the tables of an XLSX, DOCX or text file. */
export interface TableReader {
  /** Throws `intake.…` or `tables.…` for a file that holds none. */
  read(content: Uint8Array): Promise<ReadTable[]>
}

export const tableReader = port<TableReader>('documents.table-reader')
