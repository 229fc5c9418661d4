import { dayExists } from '#kernel/domain/plain-date.ts'
import type { Instant, PlainDate } from '#kernel/domain/plain-date.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { isOfficeSeal } from '#modules/documents/domain/index.ts'
import type { PdfSignature } from '#modules/documents/domain/index.ts'
import type { SourceDocument } from '../reading/document-model.ts'
import { piecesOf } from '../reading/flow.ts'
import type { Piece } from '../reading/flow.ts'
import { foldInPlace, tidy } from '../reading/folded.ts'
import type { PlanReading, Provenance } from '../reading/plan-reading.ts'
import { provenanceOf } from '../reading/provenance.ts'

/** One thing that the signed file says of itself, with where and how sure. */
export interface Proposal {
  value: string
  /** Null where it is not printed but taken from the electronic signature. */
  place: Provenance | null
  from: 'printed' | 'signature'
  confidence: number
}

/** What the office's system wrote into the file: proposed to the officer, never taken without a look. */
export interface SignedHead {
  /** Before the slash. */
  number: Proposal | null
  /** After it. */
  symbol: Proposal | null
  issuedOn: Proposal | null
  title: Proposal | null
  issuer: Proposal | null
  signerName: Proposal | null
  signerPosition: Proposal | null
  signerAuthority: Proposal | null
  pages: number
  /** Printed at the top right by the one who signed last: "12/01/2027 10:15:00 +07:00". */
  signedAtPrinted: Proposal | null
  /** Who signed electronically, where the paper prints another name. */
  otherSigner: string | null
  /** The day as printed, where the calendar has none such. */
  impossibleDay: string | null
}

const FROM_SIGNATURE = 0.7

/** Number, day and signer of a signed file: as printed first, from the signature where nothing is printed. */
export function signedHead(
  document: SourceDocument,
  reading: PlanReading,
  signatures: readonly PdfSignature[],
  dayOf: (at: Instant) => PlainDate,
): SignedHead {
  const printed = (path: string, value: string | null | undefined): Proposal | null => {
    if (!value) return null
    const place = reading.provenance[path] ?? null
    return { value, place, from: 'printed', confidence: place?.confidence ?? 0.5 }
  }
  const number = /^(\d+\w*)\s*[/-]\s*(.+)$/.exec(reading.number ?? '')
  const symbol = number?.[2] ?? null
  const stamp = printedTime(document)
  const signer = signatures.find((one) => one.kind === 'signature' && !isOfficeSeal(one) && one.name)
  const impossible = reading.warnings.find((warning) => warning.code === 'impossible-date')
  return {
    number: printed('number', number?.[1]),
    symbol: printed('number', symbol),
    issuedOn:
      (/^\d{4}-\d{2}-\d{2}$/.test(reading.issuedOn ?? '') ? printed('issuedOn', reading.issuedOn) : null) ??
      dayPrinted(stamp) ??
      signedDay(signatures, dayOf),
    title: printed('title', reading.title),
    issuer: printed('issuer', reading.issuer),
    signerName:
      printed('signer.name', reading.signer?.name) ??
      (signer?.name ? { value: signer.name, place: null, from: 'signature', confidence: FROM_SIGNATURE } : null),
    signerPosition: printed('signer.position', reading.signer?.position),
    signerAuthority: printed(
      'signer.authority',
      [reading.signer?.authority, reading.signer?.for].filter(Boolean).join('\n') || null,
    ),
    pages: document.pages.length,
    signedAtPrinted: stamp,
    otherSigner: signer?.name && isAnother(signer.name, reading.signer?.name) ? signer.name : null,
    impossibleDay: impossible?.source?.quote ?? null,
  }
}

// A certificate names a person with or without a title before the name.
function isAnother(certified: string, printed: string | null | undefined): boolean {
  const [one, other] = [foldedKey(certified), foldedKey(printed ?? '')]
  return other !== '' && !one.endsWith(other) && !other.endsWith(one)
}

// Signing an hour after midnight is that day in the office, whatever the day was in Greenwich.
function signedDay(signatures: readonly PdfSignature[], dayOf: (at: Instant) => PlainDate): Proposal | null {
  const last = signatures.findLast((one) => one.signedAt !== null)
  if (!last?.signedAt) return null
  return { value: dayOf(last.signedAt), place: null, from: 'signature', confidence: FROM_SIGNATURE }
}

const TIME = /(?:thoi gian ky|ngay ky|ky ngay)\s*:?\s*(?:ngay\s*)?(\d{1,2})[./-](\d{1,2})[./-](\d{4})/

/** The time of signing as printed on the first page (NĐ 30/2020: top right). */
function printedTime(document: SourceDocument): Proposal | null {
  const first = document.pages[0]?.number
  const pieces = piecesOf(document).flatMap((item) => (item.kind === 'piece' ? [item.piece] : []))
  const piece = pieces.find((one: Piece) => one.page === first && TIME.test(foldInPlace(tidy(one.text))))
  if (!piece) return null
  const place = provenanceOf(piece.text, [piece], 0.9)
  return { value: tidy(piece.text), place, from: 'printed', confidence: place.confidence }
}

function dayPrinted(stamp: Proposal | null): Proposal | null {
  const found = TIME.exec(foldInPlace(stamp?.value ?? ''))
  if (!stamp || !found) return null
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (!dayExists(year, month, day)) return null
  const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return { ...stamp, value, confidence: Math.min(stamp.confidence, 0.8) }
}
