import { blankPart, blankWork } from '#modules/plans/domain/index.ts'
import type {
  DraftAnnex,
  DraftBasis,
  DraftPart,
  DraftRecipient,
  DraftRow,
  DraftSection,
  DraftWork,
  PartKind,
  SectionKind,
} from '#modules/plans/domain/index.ts'

let last = 0
const key = (letter: string): string => `${letter}${++last}`

/** A clause a line: "- " and "+ " set its level. */
export function part(kind: PartKind, heading: string | null, ...lines: string[]): DraftPart {
  return {
    ...blankPart(key('p'), kind, heading),
    clauses: lines.map((line) => ({
      key: key('c'),
      text: line.replace(/^[-+] /, ''),
      level: line.startsWith('- ') ? 1 : line.startsWith('+ ') ? 2 : 0,
    })),
  }
}

export function form(heading: string, work: Partial<DraftWork>, ...lines: string[]): DraftPart {
  return { ...part('activity', heading, ...lines), work: { ...blankWork(), ...work } }
}

export const asked = (heading: string, ...lines: string[]): DraftPart => ({
  ...part('unit', heading, ...lines),
  asked: true,
})

export const section = (kind: SectionKind, title: string, ...parts: DraftPart[]): DraftSection => ({
  key: key('s'),
  kind,
  numeral: null,
  title,
  parts,
})

export const row = (title: string, work: Partial<DraftWork>): DraftRow => ({
  key: key('r'),
  title,
  ...blankWork(),
  ...work,
})

export const annex = (title: string, ...rows: DraftRow[]): DraftAnnex => ({ key: key('a'), title, rows })

export const basis = (more: Partial<DraftBasis>): DraftBasis => ({
  key: key('b'),
  documentId: null,
  kind: 'Kế hoạch',
  number: '',
  issuedOn: null,
  issuer: null,
  subject: null,
  sentence: null,
  ...more,
})

export const recipient = (name: string, purpose = '', isFile = false): DraftRecipient => ({
  key: key('n'),
  name,
  purpose,
  unitId: null,
  isFile,
})
