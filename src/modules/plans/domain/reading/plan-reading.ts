import type { Box } from './document-model.ts'

/**
 * What reading a plan yields. `loalang plan read --json` prints exactly this. A value that could not be
 * read is null or an empty list, never a guess; `provenance` says where each value stands and how sure it is.
 */
export interface PlanReading {
  docType: string | null
  /** The issuing body in full: "Ủy ban nhân dân xã …". */
  issuer: string | null
  commune: string | null
  number: string | null
  placeOfIssue: string | null
  /** As much of the ISO date as is printed: "2026-02-20", "2026-03" or null. */
  issuedOn: string | null
  title: string | null
  period: { from: string | null; to: string | null }
  legalBases: LegalBasisReading[]
  audiences: string[]
  objectives: string[]
  requirements: string[]
  topics: string[]
  activities: ActivityReading[]
  responsibilities: ResponsibilityReading[]
  indices: string[]
  targets: { what: string; value: string }[]
  reporting: { period: string; to: string | null }[]
  budgetSource: string | null
  recipients: string[]
  signer: { name: string | null; position: string | null; authority: string | null; for: string | null } | null
  truncated: boolean
  warnings: ReadingWarning[]
  /** Keyed by the value's path: "number", "activities[2].lead[0]", "signer.name". */
  provenance: Record<string, Provenance>
}

export interface LegalBasisReading {
  kind: string
  number: string
  issuedOn: string | null
  issuer: string | null
  subject: string | null
}

export interface ActivityReading {
  /** The number printed before it ("III.2", "PL.4"), made from the headings above; null when there is none. */
  ref: string | null
  title: string
  origin: 'form' | 'appendix' | 'duty'
  lead: string[]
  coordinating: string[]
  timing: TimingReading
  products: string[]
  channels: Channel[]
}

export type TimingKind = 'continuous' | 'recurring' | 'period' | 'deadline' | 'unspecified'

export interface TimingReading {
  kind: TimingKind
  /** The printed wording. */
  text: string | null
  from: string | null
  /** For a deadline the printed date; that "trước ngày" excludes it is the schedule's affair. */
  to: string | null
  /** A half-year is only ever an officer's correction. */
  every: 'week' | 'month' | 'quarter' | 'half-year' | 'year' | null
  /** Separate spans, where more than one is printed. */
  spans?: { from: string; to: string }[]
  /** True where the wording excludes the printed day ("trước ngày …"). */
  toExclusive?: boolean
}

export const CHANNELS = [
  'radio',
  'portal',
  'social',
  'meeting',
  'training',
  'contest',
  'dialogue',
  'visual',
  'culture',
  'public-posting',
  'feedback',
  'survey',
  'inspection',
  'media',
  'report',
  'contract',
  'other',
] as const
export type Channel = (typeof CHANNELS)[number]

export interface ResponsibilityReading {
  unit: string
  duties: string[]
  /** True where the text invites ("Đề nghị …") instead of assigning. */
  asked: boolean
}

export type WarningCode =
  | 'blank-number'
  | 'impossible-date'
  | 'duplicate-numeral'
  | 'two-deadlines'
  | 'no-lead'
  | 'scope-mismatch'
  | 'truncated'
  | 'bad-scan'
  | 'legacy-encoding'
  | 'near-duplicate'
  | 'unknown-unit'
  | 'date-before-bases'
  | (string & {})

export interface ReadingWarning {
  code: WarningCode
  /** One Vietnamese sentence an officer understands. */
  message: string
  source: Provenance | null
}

export interface Provenance {
  /** 1-based page over the whole document. */
  page: number
  /** 1-based line on that page where the value begins; null when only a box is known. */
  line: number | null
  /** Last line of the value, when it runs over several. */
  lineTo?: number
  box?: Box
  /** The printed words, untouched: shown beside a corrected spelling. */
  quote: string
  /** 0..1. */
  confidence: number
}
