import type { PlainDate } from '#kernel/domain/plain-date.ts'

/** What names a document: as it would be cited. */
export interface DocumentFields {
  kind: string
  /** Number and symbol: "76/NQ-CP", "72/2025/QH15". */
  number: string
  /** As much of the ISO date as is known: "2021-07-15", "2021-07", "2021". */
  issuedOn: string | null
  issuer: string | null
  /** Trích yếu as it is printed after the issuer ("về công tác văn thư"); of a law its name without the word. */
  subject: string | null
}

/** Facts of a document, each empty where nobody has said it. */
export interface DocumentFacts extends DocumentFields {
  inForceFrom: PlainDate | null
  inForceTo: PlainDate | null
}

export const RELATION_KINDS = ['amends', 'replaces', 'repeals', 'repeals-part', 'guides'] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

/** How an entry came to be known: the text itself, a second-hand source, memory, or the commune's own word. */
export const CERTAINTIES = ['seen', 'second-hand', 'memory', 'own'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** A relation seen from one of its ends. */
export interface RelationEnd {
  /** The commune's record; null where it is shipped. */
  id: string | null
  kind: RelationKind
  other: DocumentFields & { id: string }
  /** From which day; null where it is not known. */
  on: PlainDate | null
  clause: string | null
}

/** A document of the register as it is shown: the commune's words over what was shipped. */
export interface LegalDocument extends DocumentFacts {
  id: string
  /** Ids under which it was picked before: of the shipped entry, where the commune had its own. */
  otherIds: string[]
  origin: 'shipped' | 'own'
  /** As shipped, where the commune says something else; null where both agree. */
  shipped: DocumentFacts | null
  /** What it is about in our own few words, where the printed subject is not known. */
  about: string | null
  source: string
  /** As much of the ISO day as is known. */
  checkedOn: string | null
  certainty: Certainty
  needsChecking: boolean
  note: string | null
  link: string | null
  fileId: string | null
  closedReason: string | null
  /** What it does to others, and what others do to it. */
  changes: RelationEnd[]
  changedBy: RelationEnd[]
}

/** What a document's own file may be, by its bytes: PDF or DOCX. */
export const PAPER_TYPES: readonly string[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]
