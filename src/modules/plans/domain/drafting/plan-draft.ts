import type { SignerBlock } from '#modules/documents/domain/index.ts'
import type { Assignment } from '../assignment.ts'
import type { Channel } from '../reading/plan-reading.ts'

/**
 * A plan while it is being written: every sentence that will be printed, in the order of the paper. Numerals of sections and
 * parts follow from their places and are not kept, unless one was set by hand. Every item of a list has a key that never
 * changes, so that two people can write in one draft.
 */
export interface PlanDraft {
  /** "Ủy ban nhân dân xã Suối Mẫu". */
  issuer: string
  /** After the slash: "KH-UBND". */
  symbol: string
  /** Before the slash; null until the office's document system has given it. */
  number: string | null
  place: string
  /** As much of the ISO date as is known: "2027-01-12", "2027-01", "2027". */
  issuedOn: string | null
  /** Without "Kế hoạch". */
  title: string
  /** Code of a kind in the commune's list; null where nobody chose. */
  planKind: string | null
  /** ISO dates; null until known. */
  period: { from: string | null; to: string | null }
  bases: DraftBasis[]
  /** The sentence after the bases: "Ủy ban nhân dân xã … ban hành Kế hoạch … như sau:". */
  opening: string
  sections: DraftSection[]
  /** The last paragraphs before the signature. */
  closing: string
  annexes: DraftAnnex[]
  recipients: DraftRecipient[]
  signer: SignerBlock
}

/** A document cited as ground of the plan. */
export interface DraftBasis {
  key: string
  /** The document in the register of legal documents; null where it is not there. */
  documentId: string | null
  kind: string
  number: string
  /** As much of the ISO date as is known. */
  issuedOn: string | null
  issuer: string | null
  subject: string | null
  /** The officer's own wording of the whole line, without the end mark; null prints the standard sentence. */
  sentence: string | null
}

export const SECTION_KINDS = ['purpose', 'topics', 'work', 'budget', 'organisation', 'other'] as const
export type SectionKind = (typeof SECTION_KINDS)[number]

export interface DraftSection {
  key: string
  kind: SectionKind
  /** "III" where an officer set it by hand or an older plan printed it; null counts. */
  numeral: string | null
  title: string
  parts: DraftPart[]
}

export const PART_KINDS = [
  'objectives',
  'requirements',
  'audiences',
  'topics',
  'targets',
  'activity',
  'unit',
  'budget',
  'reporting',
  'text',
] as const
export type PartKind = (typeof PART_KINDS)[number]

/** What stands under one number of a section ("1. Mục đích"), or directly under it where the heading is null. */
export interface DraftPart {
  key: string
  kind: PartKind
  /** 1 counts "1.", 2 counts "a)" below the last of level 1; without a heading nothing is counted. */
  level: 1 | 2
  /** For an activity its title, for a unit its name. */
  heading: string | null
  clauses: DraftClause[]
  /** Only of an activity: what makes it work with a unit and a day. */
  work: DraftWork | null
  /** Only of a unit: "Đề nghị …" instead of assigning. */
  asked: boolean
}

export interface DraftClause {
  key: string
  text: string
  /** 0 a plain paragraph, 1 "-", 2 "+". */
  level: 0 | 1 | 2
}

/** Who does it by when, what comes out, and which clause of the superior's plan it carries out. */
export interface DraftWork {
  lead: string[]
  coordinating: string[]
  /** Triển khai, hoàn thành, as printed: "Tháng 01/2027", "Trước 17/01/2027", "Thường xuyên". */
  start: string
  finish: string
  products: string[]
  channels: Channel[]
  note: string
  /** Where the officer chose; else it follows from the text and the unit. */
  assignment: Assignment | null
  /** Keys of the superior plan's items that it carries out. */
  carriesOut: string[]
}

/** A table of work: TT, Nội dung, Sản phẩm, Triển khai, Hoàn thành, Cơ quan chủ trì, Cơ quan phối hợp, Ghi chú. */
export interface DraftAnnex {
  key: string
  title: string
  rows: DraftRow[]
}

export interface DraftRow extends DraftWork {
  key: string
  title: string
}

export interface DraftRecipient {
  key: string
  /** "Phòng Văn hóa - Xã hội". */
  name: string
  /** "để báo cáo", "thực hiện", "tuyên truyền"; empty where none is printed. */
  purpose: string
  /** A unit of the commune; null for a body outside it. */
  unitId: string | null
  /** "Lưu: VT, VP." stands last and is nobody's delivery. */
  isFile: boolean
}
