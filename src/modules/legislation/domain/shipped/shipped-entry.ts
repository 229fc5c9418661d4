import type { Certainty, DocumentFields, RelationKind } from '../legal-document.ts'

/** A document that the program brings along, as the sources gave it; what they do not say is left out. */
export interface ShippedDocument extends Partial<DocumentFields> {
  /** Never changed and never given to another document: plans point to it. */
  no: number
  kind: string
  number: string
  about?: string
  from?: string
  to?: string
  source: string
  /** Day or month in which the source was read. */
  checkedOn: string
  certainty: Exclude<Certainty, 'own'>
  note?: string
}

/** What one document does to another, by their `no`. */
export interface ShippedRelation {
  from: number
  kind: RelationKind
  to: number
  on?: string
  clause?: string
  source: string
}

/** The id under which a shipped document is kept in plans and drafts. */
export const shippedId = (no: number): string => `10a1a000-0000-8000-8000-${String(no).padStart(12, '0')}`
