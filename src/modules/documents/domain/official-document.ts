import type { SignerBlock } from './signer-block.ts'

/**
 * An official document on its way to paper, in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I: what it says, never how wide or
 * how large. The writers (DOCX, PDF, pages on screen) know the form; whoever makes a document knows only this model.
 */
export interface OfficialDocument {
  head: Letterhead
  /** Ô 5a: kind in capitals ("KẾ HOẠCH") and subject below it. Null for a công văn, whose subject stands under the number. */
  title: { kind: string; subject: string } | null
  /** Stamp of urgency, where there is one. */
  urgency: Urgency | null
  /** Ô 9a, without the dash and the end mark; empty where nobody is addressed. */
  addressees: string[]
  body: Block[]
  /** Ô 7 and 9b; null for a paper that nobody signs (a table handed round). */
  closing: { signer: SignerBlock; recipients: string[] } | null
  /** Each begins a page of its own, with its own page numbers. */
  annexes: Annex[]
  /** "MẪU": invented data, said on every page. */
  isSample: boolean
}

export const URGENCIES = ['flash', 'most-urgent', 'urgent'] as const
/** Hỏa tốc, thượng khẩn, khẩn. */
export type Urgency = (typeof URGENCIES)[number]

export interface Letterhead {
  /** Cơ quan chủ quản, in regular capitals; null where the issuer stands alone. */
  superior: string | null
  /** The issuing body, a line each: "ỦY BAN NHÂN DÂN", "XÃ SUỐI MẪU". */
  issuer: string[]
  /** Before the slash; null leaves the gap for the clerk. */
  number: string | null
  /** After the slash: "KH-UBND", "UBND-VP"; null for a paper that takes no number: it prints no number line. */
  symbol: string | null
  place: string
  /** As much of the ISO date as is known: "2027-01-12", "2027-01", "2027"; what is missing stays a gap. */
  issuedOn: string
  /** Ô 5b: "V/v …" of a công văn, without "V/v"; else null. */
  about: string | null
}

/** Words on a line, or runs of them where a part is bold or slanted. A line break is "\n". */
export type Words = string | Run[]
export interface Run {
  text: string
  bold?: boolean
  italic?: boolean
}

export type Block =
  /** One căn cứ, in italics, ending as given. */
  | { kind: 'basis'; text: string }
  /** `numeral` is printed before the words: "I.", "1.", "a)"; null prints none. Level 1 in capitals. */
  | { kind: 'heading'; level: 1 | 2 | 3; numeral: string | null; text: string }
  /** `marker` is printed before the words ("-", "+", "a)"); `level` 2 stands deeper. */
  | { kind: 'paragraph'; words: Words; marker?: string; level?: 1 | 2; align?: 'justified' | 'left' | 'centre' }
  | DocumentTable
  | { kind: 'picture'; bytes: Uint8Array; mediaType: 'image/png' | 'image/jpeg'; widthMm: number; caption: string }
  /** Several signers side by side (biên bản). */
  | { kind: 'signers'; signers: SignerBlock[] }
  | { kind: 'page-break' }

export interface DocumentTable {
  kind: 'table'
  /** `share` of the width; a `group` heads neighbouring columns that name the same one ("Thời gian thực hiện"). */
  columns: { title: string; share: number; group?: string; align?: 'left' | 'centre' | 'right' }[]
  rows: TableRow[]
  /** Printed smaller (12 instead of 13 pt) where there are many columns. */
  dense?: boolean
}
/** A row of cells, or a heading over the whole width. */
export type TableRow = { cells: Words[] } | { heading: string; numeral?: string }

export interface Annex {
  /** "I"; null where it is the only one. */
  number: string | null
  title: string
  /** "Kèm theo Kế hoạch số …/KH-UBND ngày … của …", without brackets; null leaves the line out. */
  reference: string | null
  landscape: boolean
  body: Block[]
}
