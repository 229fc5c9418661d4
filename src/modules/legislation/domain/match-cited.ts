import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { numberKey } from './cited-numbers.ts'
import { CITED_BY_NAME } from './document-kinds.ts'
import { issuerKey, yearOf } from './document-identity.ts'
import type { LegalDocument } from './legal-document.ts'

/** A citation as far as it is known; a law may come without its number. */
export interface WantedCitation {
  kind: string | null
  number: string
  issuedOn: string | null
  issuer: string | null
  subject?: string | null
}

/** What the register holds for a citation: the one document, several to choose from, or none. */
export type CitedMatch =
  { found: 'one'; document: LegalDocument } | { found: 'several'; documents: LegalDocument[] } | { found: 'none' }

/** The document meant. A number alone names one only while the register has one of it; a known year or issuer that differs rules an entry out. */
export function matchCited(register: readonly LegalDocument[], wanted: WantedCitation): CitedMatch {
  const fitting = register.filter((one) => one.closedReason === null && mayCite(one, wanted))
  const exact = fitting.filter((one) => wanted.issuedOn !== null && one.issuedOn === wanted.issuedOn)
  const best = exact.length > 0 ? exact : fitting
  if (best.length === 1) return { found: 'one', document: best[0]! }
  return best.length > 1 ? { found: 'several', documents: best } : { found: 'none' }
}

/** The document that was picked for a citation, under any id it had; else what the register holds for its words. */
export function matchPicked(
  register: readonly LegalDocument[],
  wanted: WantedCitation & { documentId?: string | null | undefined },
): CitedMatch {
  const { documentId } = wanted
  const picked = documentId ? register.find((one) => isUnderId(one, documentId)) : undefined
  return picked ? { found: 'one', document: picked } : matchCited(register, wanted)
}

/** True where the document is kept under this id, or was before it became one with another entry. */
export const isUnderId = (one: LegalDocument, id: string): boolean => one.id === id || one.otherIds.includes(id)

/** True when a citation may mean this document: its number or name, and nothing known that contradicts. */
export function mayCite(one: LegalDocument, cited: WantedCitation): boolean {
  const isNamed = cited.number ? sameNumber(one, cited) : sameLaw(one, cited)
  return isNamed && fitsDay(one, cited.issuedOn) && fitsIssuer(one, cited.issuer)
}

function sameNumber(one: LegalDocument, { number }: WantedCitation): boolean {
  return numberKey(one.number) === numberKey(number)
}

function sameLaw(one: LegalDocument, { kind, subject, issuedOn }: WantedCitation): boolean {
  if (!subject || !kind || !CITED_BY_NAME.includes(kind) || one.kind !== kind) return false
  if (foldedKey(one.subject ?? '') !== foldedKey(subject)) return false
  return issuedOn === null || yearOf(one) === null || yearOf(one) === issuedOn.slice(0, 4)
}

// "2021" fits "2021-07-15": what is known of one must not contradict the other.
function fitsDay(one: LegalDocument, issuedOn: string | null): boolean {
  if (issuedOn === null) return true
  const known = one.issuedOn ?? yearOf(one)
  return known === null || issuedOn.startsWith(known) || known.startsWith(issuedOn)
}

function fitsIssuer(one: LegalDocument, issuer: string | null): boolean {
  const [left, right] = [issuerKey(one.issuer), issuerKey(issuer)]
  // "UBND tỉnh" is short for "UBND tỉnh Mẫu Sơn".
  return left === '' || right === '' || left === right || left.startsWith(`${right} `) || right.startsWith(`${left} `)
}
