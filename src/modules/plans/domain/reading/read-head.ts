import { readNumber } from './document-codes.ts'
import { foldInPlace } from './folded.ts'
import type { Header } from './header.ts'
import { issuerFrom } from './issuer.ts'
import { periodOf } from './plan-period.ts'
import type { PlanBody } from './plan-body.ts'
import type { PlanReading } from './plan-reading.ts'
import { Sources } from './provenance.ts'

import { CORRECTED, SURE } from './certainty.ts'

/** Kind, number, place, day, title, period and issuer. */
export function readHead(body: PlanBody, reading: PlanReading, sources: Sources, trust: number): void {
  const { header } = body
  reading.docType = sources.note('docType', header.docType, header.docTypePieces, SURE * trust)
  const number = ownNumber(header)
  reading.number = sources.note('number', number.value, header.numberPieces, number.sure * trust)
  reading.placeOfIssue = sources.note('placeOfIssue', header.placeOfIssue, header.datePieces, SURE * trust)
  reading.issuedOn = sources.note('issuedOn', header.issuedOn, header.datePieces, SURE * trust)
  reading.title = sources.note('title', header.title, header.titlePieces, SURE * trust)
  const period = periodOf([header.title ?? '', ...body.preamble.map((paragraph) => paragraph.text).reverse()])
  reading.period = period
  const periodPieces = header.titlePieces.length > 0 ? header.titlePieces : (body.preamble.at(-1)?.pieces ?? [])
  sources.note('period.from', period.from, periodPieces, SURE * trust)
  sources.note('period.to', period.to, periodPieces, SURE * trust)
  if (header.issuer) {
    reading.issuer = sources.note('issuer', header.issuer, header.issuerPieces, SURE * trust)
    reading.commune = sources.note('commune', header.commune, header.issuerPieces, SURE * trust)
    return
  }
  for (const paragraph of body.preamble) {
    const found =
      /(?:^|[;.]\s*)((?:uy ban nhan dan|ubnd)(?: \(ubnd\))? (?:xa|phuong|thi tran|dac khu|huyen|tinh)\s.{2,40}?)\s+(?:xay dung|ban hanh|trien khai|lap)/.exec(
        foldInPlace(paragraph.text),
      )
    if (!found) continue
    const from = found.index + found[0].indexOf(found[1]!)
    const issuer = issuerFrom(paragraph.text.slice(from, from + found[1]!.length), header.placeOfIssue)
    reading.issuer = sources.note('issuer', issuer.issuer, paragraph.pieces, 0.92 * trust)
    reading.commune = sources.note('commune', issuer.commune, paragraph.pieces, 0.92 * trust)
    header.level = issuer.level
    return
  }
}

// The document's own number stays whatever it is, for the officer to see; a sign that is none in use is looked at.
function ownNumber({ number, numberPieces }: Header): { value: string | null; sure: number } {
  if (number === null || numberPieces.every((piece) => piece.confidence === 1)) return { value: number, sure: SURE }
  const read = readNumber(number, null)
  return { value: read?.number ?? number, sure: read && !read.isCorrected ? SURE : CORRECTED }
}
