import { pieceOf } from './flow.ts'
import type { Piece } from './flow.ts'
import { foldInPlace } from './folded.ts'
import { basesIn, numberKey } from './legal-bases.ts'
import type { PlanBody } from './plan-body.ts'
import type { LegalBasisReading, PlanReading } from './plan-reading.ts'
import { Sources } from './provenance.ts'

import { LIKELY, SURE } from './certainty.ts'

// A recogniser doubles figures: no office writes "089" for a document; better none than an invented one.
function isDoubtful(number: string, pieces: readonly Piece[]): boolean {
  return /^0\d{2,}[-/]/.test(number) && pieces.some((piece) => piece.confidence < 1)
}

// "(Kèm theo Kế hoạch số …)" above an annex is the plan itself.
const OWN_ANNEX = /^\(?\s*(?:ban hanh )?kem theo (?:ke hoach|quyet dinh|cong van)/

/** Every document that the text cites with a number, once. */
export function readBases(body: PlanBody, reading: PlanReading, sources: Sources, trust: number): void {
  const own = reading.number ? numberKey(reading.number) : null
  const seen = new Map<string, LegalBasisReading>()
  const cited: { text: string; pieces: Piece[] }[] = [
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
    if (OWN_ANNEX.test(foldInPlace(text))) continue
    for (const { at: _at, ...basis } of basesIn(text)) {
      if (isDoubtful(basis.number, pieces)) continue
      const key = numberKey(basis.number)
      if (key === own || seen.has(key)) continue
      seen.set(key, basis)
      const path = `legalBases[${reading.legalBases.length}]`
      reading.legalBases.push(basis)
      sources.note(`${path}.number`, basis.number, pieces, SURE * trust)
      sources.note(`${path}.issuedOn`, basis.issuedOn, pieces, SURE * trust)
      sources.note(`${path}.issuer`, basis.issuer, pieces, LIKELY * trust)
      sources.note(`${path}.subject`, basis.subject, pieces, LIKELY * trust)
    }
  }
}
