import type { Run } from '../official-document.ts'

/**
 * An official document with every rule of its form applied: the words exactly as printed, widths in millimetres, what keeps
 * together. The writers only draw it. Plain data but for pictures, which are named by their place in `pictures`.
 */
export interface LaidDocument {
  /** Name of the file's properties. */
  name: string
  /** Day that the file's properties bear; see `fileDay`. */
  day: { year: number; month: number; day: number }
  /** Said at the top of every page of invented data. */
  mark: string | null
  head: LaidHead
  title: LaidTitle | null
  addressees: { lead: string; lines: string[] } | null
  body: LaidBlock[]
  closing: LaidClosing | null
  annexes: LaidAnnex[]
  pictures: { bytes: Uint8Array; mediaType: 'image/png' | 'image/jpeg' }[]
}

/** A centred text and the width that breaks it into even lines. */
export interface LaidLine {
  text: string
  width: number
}

export interface LaidHead {
  superior: LaidLine[]
  issuer: LaidLine[]
  /** Lengths of the rules below the issuer and below the motto. */
  issuerRule: number
  mottoRule: number
  number: string | null
  about: LaidLine | null
  date: string
  urgency: { word: string; width: number } | null
}

/** A rule stands below the subject. */
export interface LaidTitle {
  kind: string
  subject: LaidLine
  rule: number
}

export type TextStyle = 'basis' | 'heading1' | 'heading2' | 'heading3' | 'body'

export interface LaidText {
  kind: 'text'
  style: TextStyle
  /** Line breaks inside are separate lines. */
  lines: Run[][]
  align: 'justified' | 'left' | 'centre'
  /** Stands deeper by this many millimetres. */
  inset: number
  /** Stays with what follows. */
  keep: boolean
}

export interface LaidCell {
  lines: Run[][]
  align: 'left' | 'centre' | 'right' | 'justified'
  columns: number
  rows: number
}

export interface LaidTable {
  kind: 'table'
  size: number
  /** Millimetres; together the width of the text. */
  widths: number[]
  /** Repeated on each page. */
  head: LaidCell[][]
  /** `whole`: not broken over two pages. */
  rows: { cells: LaidCell[]; whole: boolean; heading: boolean }[]
  keep: boolean
}

export interface LaidSigner {
  lines: string[]
  name: string
}

export type LaidBlock =
  | LaidText
  | LaidTable
  | { kind: 'picture'; picture: number; width: number; caption: Run[][]; alt: string; keep: boolean }
  | { kind: 'signers'; rows: LaidSigner[][] }
  | { kind: 'page-break' }

export interface LaidClosing {
  signer: LaidSigner
  recipientsLead: string | null
  recipients: string[]
  /** Not broken over two pages; a very long list of recipients has to be. */
  whole: boolean
}

export interface LaidAnnex {
  number: string
  title: LaidLine
  reference: string | null
  landscape: boolean
  body: LaidBlock[]
}
