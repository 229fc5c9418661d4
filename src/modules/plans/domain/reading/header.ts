import type { Piece } from './flow.ts'
import { dateOf, numberOf } from './header-lines.ts'
import { kindOf, kindWithTitle, titleFrom } from './header-title.ts'
import { issuerOf } from './issuer.ts'
import type { Issuer } from './issuer.ts'

export interface Header extends Issuer {
  docType: string | null
  number: string | null
  /** "KH-UBND" where only the number before it is blank. */
  blankNumber: boolean
  placeOfIssue: string | null
  issuedOn: string | null
  impossibleDate: string | null
  title: string | null
  titlePieces: Piece[]
  datePieces: Piece[]
  numberPieces: Piece[]
  docTypePieces: Piece[]
  /** Lines in brackets below the title: "(Kèm theo Quyết định số …)". */
  bracketPieces: Piece[]
  /** Index of the first line after the title. */
  bodyFrom: number
}

/** Reads the head of a document: issuer, number, place and day, kind and title. Nothing printed, nothing read. */
export function readHeader(pieces: readonly Piece[]): Header {
  const first = pieces.slice(0, 45)
  const plain = first.findIndex((piece) => kindOf(piece.text) !== null)
  const kindAt = plain >= 0 ? plain : first.findIndex((piece) => kindWithTitle(piece.text) !== null)
  const top = pieces.slice(0, kindAt >= 0 ? kindAt : Math.min(12, pieces.length))
  const title = kindAt >= 0 ? titleFrom(pieces, kindAt) : { text: null, pieces: [], bracket: [], next: 0 }
  const date = dateOf(top)
  const number = numberOf(top)
  const issuer = issuerOf(top, date.place)
  return {
    docType: kindAt >= 0 ? (kindOf(pieces[kindAt]!.text) ?? kindWithTitle(pieces[kindAt]!.text))!.name : null,
    docTypePieces: kindAt >= 0 ? [pieces[kindAt]!] : [],
    ...issuer,
    number: number.value,
    blankNumber: number.blank,
    numberPieces: number.pieces,
    placeOfIssue: date.place,
    issuedOn: date.iso,
    impossibleDate: date.impossible,
    datePieces: date.pieces,
    title: title.text,
    titlePieces: title.pieces,
    bracketPieces: title.bracket,
    bodyFrom: title.next,
  }
}
