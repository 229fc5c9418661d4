import type { SourceDocument } from '../reading/document-model.ts'
import { piecesOf } from '../reading/flow.ts'
import type { Piece } from '../reading/flow.ts'
import { pieceOf } from '../reading/flow.ts'
import { foldInPlace, tidy } from '../reading/folded.ts'

/** One word of a document in reading order, with where it stands. */
export interface PlacedWord {
  text: string
  folded: string
  /** The heading above it ("III. NỘI DUNG"). */
  section: string
  piece: Piece
}

const SECTION = /^(?:[ivx]{1,5}\s*[.)]|phan thu|phu luc)\s*\S/

/** Every word below the head of a document: what is compared. Number, day and the signature marks stand elsewhere. */
export function wordStream(document: SourceDocument): PlacedWord[] {
  const words: PlacedWord[] = []
  let section = ''
  for (const piece of linesOf(document)) {
    const text = tidy([piece.numbering, piece.text].filter(Boolean).join(' '))
    if (SECTION.test(foldInPlace(text)) && (piece.bold || text === text.toUpperCase())) section = text
    for (const word of text.split(/[^\p{L}\d/]+/u)) {
      const folded = foldInPlace(word)
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
      if (folded !== '') words.push({ text: word, folded, section, piece })
    }
  }
  return words
}

function linesOf(document: SourceDocument): Piece[] {
  return piecesOf(document).flatMap((item) =>
    item.kind === 'piece'
      ? [item.piece]
      : item.table.rows.flatMap((row) =>
          row.flatMap((cell) => cell.lines.flatMap((line) => pieceOf(line, item.page) ?? [])),
        ),
  )
}
