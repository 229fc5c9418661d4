import { pieceOf } from './flow.ts'
import { readNumber } from './document-codes.ts'
import type { NumberRead } from './document-codes.ts'
import type { Piece } from './flow.ts'
import { foldInPlace } from './folded.ts'
import { basesIn, numberKey } from '#modules/legislation/domain/index.ts'
import type { BasisFound } from '#modules/legislation/domain/index.ts'
import type { PlanBody } from './plan-body.ts'
import type { LegalBasisReading, PlanReading } from './plan-reading.ts'
import { Sources } from './provenance.ts'

import { CORRECTED, LIKELY, SURE } from './certainty.ts'

/** A number that was not read for sure: taken with its sign put right, or only named. */
export interface DoubtfulNumber {
  printed: string
  takenAs: string | null
  pieces: Piece[]
}

// A recogniser doubles figures: no office writes "089" for a document; better none than an invented one.
function isDoubled(number: string, pieces: readonly Piece[]): boolean {
  return /^0\d{2,}[-/]/.test(number) && pieces.some((piece) => piece.confidence < 1)
}

// "(Kèm theo Kế hoạch số …)" above an annex is the plan itself.
const OWN_ANNEX = /^\(?\s*(?:ban hanh )?kem theo (?:ke hoach|quyet dinh|cong van)/

// A recognised sign must be one that offices use: "UBND-NG" is "UBND-NC" misread, and what is neither is nobody's document.
function checked({ number, said }: BasisFound, pieces: readonly Piece[]): NumberRead | null {
  return pieces.every((piece) => piece.confidence === 1) ? { number, isCorrected: false } : readNumber(number, said)
}

/** Every document that the text cites with a number, once. Returns the numbers that were not read for sure. */
export function readBases(body: PlanBody, reading: PlanReading, sources: Sources, trust: number): DoubtfulNumber[] {
  const doubtful: DoubtfulNumber[] = []
  const own = reading.number ? numberKey(reading.number) : null
  const seen = new Map<string, LegalBasisReading>()
  const { bracketPieces } = body.header
  const cited: { text: string; pieces: Piece[] }[] = [
    // Below the title these words name the decision that the plan is attached to.
    { text: bracketPieces.map((piece) => piece.text.trim()).join(' '), pieces: bracketPieces },
    ...body.paragraphs.map((paragraph) => ({ text: paragraph.text, pieces: paragraph.pieces })),
    ...body.tables.flatMap((item) =>
      item.table.rows.flatMap((row) =>
        row.map((cell) => {
          const pieces = cell.lines.flatMap((line) => pieceOf(line, item.page) ?? [])
          return { text: pieces.map((piece) => piece.text).join(' '), pieces }
        }),
      ),
    ),
  ]
  for (const { text, pieces } of cited) {
    if (OWN_ANNEX.test(foldInPlace(text)) && pieces !== body.header.bracketPieces) continue
    for (const found of basesIn(text)) {
      const read = isDoubled(found.number, pieces) ? null : checked(found, pieces)
      if (read === null) {
        doubtful.push({ printed: found.number, takenAs: null, pieces })
        continue
      }
      const { at: _at, said: _said, ...printed } = found
      const basis: LegalBasisReading = { ...printed, number: read.number }
      const key = numberKey(basis.number)
      if (key === own || seen.has(key)) continue
      seen.set(key, basis)
      if (read.isCorrected) doubtful.push({ printed: found.number, takenAs: basis.number, pieces })
      const path = `legalBases[${reading.legalBases.length}]`
      reading.legalBases.push(basis)
      sources.note(`${path}.number`, basis.number, pieces, (read.isCorrected ? CORRECTED : SURE) * trust)
      sources.note(`${path}.issuedOn`, basis.issuedOn, pieces, SURE * trust)
      sources.note(`${path}.issuer`, basis.issuer, pieces, LIKELY * trust)
      sources.note(`${path}.subject`, basis.subject, pieces, LIKELY * trust)
    }
  }
  return doubtful
}
