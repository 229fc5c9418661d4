import { annexRowsOf, cellsOfText } from '#modules/documents/domain/index.ts'
import type { AnnexReading, AnnexRow } from '#modules/documents/domain/index.ts'

/** One row of a table pasted from Word, Excel or a message, in the columns of the annex. */
export type PastedRow = AnnexRow

/** More than this is a plan of its own, to be read as a document. */
export const MOST_PASTED_ROWS = 100

/** Reads a pasted table; without a row of headings its columns stand as in the annex. */
export function readPasted(text: string): AnnexReading {
  return annexRowsOf(cellsOfText(text), { mayLackHeading: true })
}

/** Its rows, of which `chosen` (places in the table) are wanted; all of them where nobody chose. */
export function readPastedRows(text: string, chosen: readonly number[] | null = null): PastedRow[] {
  return readPasted(text)
    .rows.filter((_, index) => chosen === null || chosen.includes(index))
    .map(({ number: _number, wasJoined: _wasJoined, ...row }) => row)
}
