import type { ReviewedActivity, ReviewedReading } from '../edits.ts'
import type { ActivityFound } from '../reading/activity-found.ts'
import { formOf } from '../reading/activity-form.ts'
import { channelsOf } from '../reading/channels.ts'
import { dutyActivities } from '../reading/duty-activities.ts'
import { budgetIn, indicesIn, reportingIn, targetsIn } from '../reading/figures.ts'
import { isCapitals } from '../reading/flow.ts'
import type { Paragraph } from '../reading/flow.ts'
import { tidy } from '../reading/folded.ts'
import { issuerFrom } from '../reading/issuer.ts'
import { markerOf } from '../reading/markers.ts'
import { titleCaseName } from '../reading/names.ts'
import { outlineOf, walk } from '../reading/outline.ts'
import type { OutlineNode } from '../reading/outline.ts'
import { periodOf } from '../reading/plan-period.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { splitProducts, trimEnd } from '../reading/products.ts'
import { dutiesOf } from '../reading/responsibilities.ts'
import type { ResponsibilityFound } from '../reading/responsibilities.ts'
import { joinTiming } from '../reading/timing.ts'
import type { Period } from '../reading/timing.ts'
import { splitUnits } from '../reading/unit-lists.ts'
import { citedIn } from './draft-citations.ts'
import { draftLines } from './draft-lines.ts'
import type { DraftLine } from './draft-lines.ts'
import { partRef } from './draft-numerals.ts'
import { fullNumber, recipientWords } from './draft-words.ts'
import { listsOf } from './draft-lists.ts'
import type { DraftPart, DraftRow, DraftSection, DraftWork, PlanDraft } from './plan-draft.ts'

/**
 * What runs of a plan that was written here: who does what until when is taken from where the officer put it, never read
 * out of the sentences; what only stands in the sentences (figures, reports, cited documents) is read from them.
 */
export function readingOfDraft(draft: PlanDraft): ReviewedReading {
  const body = outlined(draft)
  const period = periodOfDraft(draft)
  const units = unitsOf(draft, body)
  const forms = formsOf(draft, body, period)
  const rows = draft.annexes.flatMap((annex) => annex.rows.map((row, at) => rowOf(row, at, period)))
  const printed = [...forms, ...rows]
  const texts = proseOf(draft, body)
  const issuer = issuerFrom(draft.issuer, draft.place.trim() || null)
  const lists = listsOf(draft, body.nodes, forms)
  return {
    docType: 'Kế hoạch',
    issuer: issuer.issuer ?? (tidy(draft.issuer) || null),
    commune: issuer.commune,
    number: fullNumber(draft),
    placeOfIssue: draft.place.trim() || null,
    issuedOn: draft.issuedOn,
    title: tidy(draft.title).replace(/[.;:]$/, '') || null,
    period,
    legalBases: citedIn(draft, texts),
    ...lists,
    activities: [...printed, ...dutyActivities(units, printed, period)].map(asActivity),
    responsibilities: units.map((unit) => ({
      unit: unit.unit,
      asked: unit.asked,
      duties: unit.duties.map((duty) => tidy(duty.text)),
    })),
    indices: indicesIn(texts).map(({ value }) => value),
    targets: targetsIn(texts).map(({ value }) => value),
    reporting: reportingIn(texts).map(({ value }) => value),
    budgetSource: budgetIn(texts)?.value ?? null,
    recipients: draft.recipients.map((item) => trimEnd(recipientWords(item))).filter(Boolean),
    signer: signerOf(draft),
    truncated: false,
    warnings: [],
    provenance: {},
    planKind: draft.planKind,
  }
}

/** The days the plan runs: as set, else as title and opening words name them. */
export function periodOfDraft(draft: PlanDraft): Period {
  const { from, to } = draft.period
  return from && to ? { from, to } : periodOf([draft.title, ...draft.opening.split('\n').reverse()])
}

interface DraftBody {
  lines: DraftLine[]
  paragraphs: Paragraph[]
  root: OutlineNode
  /** The node of each line's paragraph. */
  nodes: ReadonlyMap<DraftLine, OutlineNode>
}

function outlined(draft: PlanDraft): DraftBody {
  const lines = draftLines(draft)
  const paragraphs = lines.map((line) => paragraphOf(line.marker, line.text))
  const root = outlineOf(paragraphs)
  const byParagraph = new Map([...walk(root)].map((node) => [node.paragraph, node]))
  const nodes = new Map<DraftLine, OutlineNode>()
  lines.forEach((line, at) => {
    const node = byParagraph.get(paragraphs[at]!)
    if (node) nodes.set(line, node)
  })
  return { lines, paragraphs, root, nodes }
}

/** A printed line as the rules of reading see it. */
function paragraphOf(marker: string | null, words: string): Paragraph {
  const printed = marker === null ? tidy(words) : `${marker} ${tidy(words)}`
  const own = markerOf(printed)
  const text = tidy(printed.slice(own?.length ?? 0))
  return { kind: 'paragraph', text, marker: own, pieces: [], heading: isCapitals(text) }
}

function proseOf(draft: PlanDraft, body: DraftBody): Paragraph[] {
  const plain = (text: string): Paragraph[] =>
    text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [paragraphOf(null, line)]))
  return [...plain(draft.opening), ...body.paragraphs, ...plain(draft.closing)]
}

function signerOf(draft: PlanDraft): PlanReading['signer'] {
  const lines = draft.signer.authority.map(tidy).filter(Boolean)
  const position = tidy(draft.signer.position) || null
  const name = tidy(draft.signer.name)
  if (lines.length === 0 && position === null) return null
  return {
    name: name === '' ? null : titleCaseName(name),
    position,
    authority: lines.find((line) => !/^KT\./u.test(line)) ?? null,
    for: lines.find((line) => /^KT\./u.test(line)) ?? null,
  }
}

const headingNode = (body: DraftBody, part: DraftPart): OutlineNode | null => {
  const line = body.lines.find((each) => each.part === part && each.kind === 'part')
  return (line && body.nodes.get(line)) ?? null
}

function unitsOf(draft: PlanDraft, body: DraftBody): ResponsibilityFound[] {
  return partsOf(draft, 'unit').flatMap(({ part }) => {
    const node = headingNode(body, part)
    if (!node || !part.heading?.trim()) return []
    const unit = tidy(part.heading)
      .replace(/^(?:Kính )?[Đđ]ề nghị\s+/u, '')
      .replace(/[.,;:]$/, '')
    return [{ unit, asked: part.asked, unitPieces: [], duties: dutiesOf(node), node }]
  })
}

function partsOf(draft: PlanDraft, kind: DraftPart['kind']): { section: DraftSection; part: DraftPart }[] {
  return draft.sections.flatMap((section) =>
    section.parts.filter((part) => part.kind === kind).map((part) => ({ section, part })),
  )
}

type DraftActivity = ActivityFound & { key: string; work: DraftWork }

function formsOf(draft: PlanDraft, body: DraftBody, period: Period): DraftActivity[] {
  return partsOf(draft, 'activity').flatMap(({ section, part }): DraftActivity[] => {
    const node = headingNode(body, part)
    if (!node || !part.work || !part.heading?.trim()) return []
    const { work } = part
    const read = formOf(node, period)
    const timing = work.start.trim() || work.finish.trim() ? timingOf(work, period) : read.timing
    return [
      {
        ...read,
        key: part.key,
        work,
        ref: partRef(draft, section, part),
        ...whoOf(work),
        timing,
        products: work.products.flatMap(splitProducts),
      },
    ]
  })
}

function timingOf(work: DraftWork, period: Period): ActivityFound['timing'] {
  return joinTiming(work.start, work.finish, period)
}

const whoOf = (work: DraftWork): Pick<ActivityFound, 'lead' | 'coordinating'> => ({
  lead: splitUnits(work.lead.join('; ')),
  coordinating: splitUnits(work.coordinating.join('; ')),
})

function rowOf(row: DraftRow, at: number, period: Period): DraftActivity {
  const products = row.products.flatMap(splitProducts)
  const title = tidy(row.title).replace(/[.;,]$/, '')
  return {
    ref: `PL.${at + 1}`,
    origin: 'appendix',
    title,
    ...whoOf(row),
    timing: timingOf(row, period),
    products,
    channels: channelsOf(title, products.join('; ')),
    sources: { title: [], lead: [], coordinating: [], timing: [], products: [] },
    content: [],
    problems: [],
    key: row.key,
    work: row,
  }
}

function asActivity(found: ActivityFound | DraftActivity): ReviewedActivity {
  const { sources: _sources, content: _content, problems: _problems, ...activity } = found
  if (!('work' in activity)) return activity
  const { work, ...rest } = activity
  return {
    ...rest,
    channels: work.channels.length > 0 ? [...work.channels] : rest.channels,
    ...(work.assignment ? { assignment: work.assignment } : {}),
  }
}
