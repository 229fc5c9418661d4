import { communeInFull } from '#modules/organisations/domain/index.ts'
import type { DraftFacts, DraftUnit } from './draft-facts.ts'
import { keyMaker } from './draft-keys.ts'
import type {
  DraftPart,
  DraftRecipient,
  DraftSection,
  DraftWork,
  PartKind,
  PlanDraft,
  SectionKind,
} from './plan-draft.ts'

/** Work of which nothing is said yet. */
export function blankWork(): DraftWork {
  return {
    lead: [],
    coordinating: [],
    start: '',
    finish: '',
    products: [],
    channels: [],
    note: '',
    assignment: null,
    carriesOut: [],
  }
}

/** A part with nothing below it. */
export function blankPart(key: string, kind: PartKind, heading: string | null): DraftPart {
  return {
    key,
    kind,
    level: 1,
    heading,
    clauses: [],
    work: kind === 'activity' ? blankWork() : null,
    asked: false,
  }
}

type Outline = [SectionKind, string, [PartKind, string | null][]]
const SKELETON: readonly Outline[] = [
  [
    'purpose',
    'Mục đích, yêu cầu',
    [
      ['objectives', 'Mục đích'],
      ['requirements', 'Yêu cầu'],
    ],
  ],
  ['topics', 'Nội dung tuyên truyền', [['topics', null]]],
  ['work', 'Hình thức, nhiệm vụ', []],
  ['budget', 'Kinh phí thực hiện', [['budget', null]]],
]

/** The frame of the usual plan: headings, the commune's own units, nothing that the commune has not said. */
export function blankDraft(facts: DraftFacts): PlanDraft {
  const key = keyMaker()
  const issuer = `Ủy ban nhân dân ${communeInFull(facts.commune)}`
  const title = `Thông tin, tuyên truyền cải cách hành chính năm ${facts.year}`
  const sections = SKELETON.map(([kind, heading, parts]): DraftSection => ({
    key: key('s'),
    kind,
    numeral: null,
    title: heading,
    parts: parts.map(([part, words]) => blankPart(key('p'), part, words)),
  }))
  const organisation: DraftSection = {
    key: key('s'),
    kind: 'organisation',
    numeral: null,
    title: 'Tổ chức thực hiện',
    parts: unitHeadings(facts).map(({ name, asked }) => ({ ...blankPart(key('p'), 'unit', name), asked })),
  }
  return {
    issuer,
    symbol: 'KH-UBND',
    number: null,
    place: facts.commune.name,
    issuedOn: null,
    title,
    planKind: 'communication',
    period: { from: `${facts.year}-01-01`, to: `${facts.year}-12-31` },
    bases: [],
    opening: openingOf(issuer, title),
    sections: [...sections, organisation],
    closing: '',
    annexes: [{ key: key('a'), title: 'Nhiệm vụ cụ thể', rows: [] }],
    recipients: usualRecipients(facts, key),
    signer: facts.signer ?? { authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: '' },
  }
}

/** "Ủy ban nhân dân xã … ban hành Kế hoạch … như sau:". */
export function openingOf(issuer: string, title: string): string {
  return `${issuer} ban hành Kế hoạch ${title.charAt(0).toLowerCase()}${title.slice(1)} như sau:`
}

const WORKING = new Set(['office', 'department', 'one-stop', 'radio', 'digital-team', 'other'])
const INVITED = new Set(['front', 'union'])

function inForce(facts: DraftFacts, kinds: ReadonlySet<string>): DraftUnit[] {
  return facts.units.filter((unit) => unit.to === null && kinds.has(unit.kind))
}

function unitHeadings(facts: DraftFacts): { name: string; asked: boolean }[] {
  const own = inForce(facts, WORKING).map((unit) => ({ name: unit.name, asked: unit.assignment === 'requested' }))
  const villages = inForce(facts, new Set(['village']))
  const invited = inForce(facts, INVITED).map((unit) => ({ name: unit.name, asked: unit.assignment === 'requested' }))
  return [
    ...own,
    ...(villages.length > 0 ? [{ name: `Các ${facts.commune.villageWord}`, asked: false }] : []),
    ...invited,
  ]
}

function usualRecipients(facts: DraftFacts, key: (letter: string) => string): DraftRecipient[] {
  const line = (name: string, purpose: string, unitId: string | null, isFile = false): DraftRecipient => ({
    key: key('n'),
    name,
    purpose,
    unitId,
    isFile,
  })
  const of = (kinds: readonly string[], purpose: string): DraftRecipient[] =>
    inForce(facts, new Set(kinds)).map((unit) => line(unit.name, purpose, unit.id))
  const villages = inForce(facts, new Set(['village']))
  return [
    ...of(['upper'], 'để báo cáo'),
    ...of(['party', 'council', 'leadership'], ''),
    ...of(['front', 'union'], 'phối hợp'),
    ...of([...WORKING], 'thực hiện'),
    ...(villages.length > 0 ? [line(`Các ${facts.commune.villageWord}`, 'thực hiện', null)] : []),
    line('Lưu: VT.', '', null, true),
  ]
}
