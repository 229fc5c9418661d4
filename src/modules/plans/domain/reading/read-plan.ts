import { activitiesOf } from './activities.ts'
import type { ActivityFound } from './activity-found.ts'
import type { SourceDocument } from './document-model.ts'
import { dutyActivities } from './duty-activities.ts'
import { budgetIn, indicesIn, reportingIn, targetsIn } from './figures.ts'
import { piecesOf } from './flow.ts'
import type { Piece } from './flow.ts'
import { foldInPlace, tidy } from './folded.ts'
import { issuerFrom } from './issuer.ts'
import { periodOf } from './plan-period.ts'
import { withoutLegacyFonts } from './legacy-document.ts'
import { basesIn, numberKey } from './legal-bases.ts'
import { bulletsBelow, splitAudiences, topicsBelow } from './lists.ts'
import type { Found } from './lists.ts'
import { walk } from './outline.ts'
import type { OutlineNode } from './outline.ts'
import { planBody } from './plan-body.ts'
import type { PlanBody } from './plan-body.ts'
import type { LegalBasisReading, PlanReading } from './plan-reading.ts'
import { Sources } from './provenance.ts'
import { responsibilitiesOf } from './responsibilities.ts'
import type { ResponsibilityFound } from './responsibilities.ts'
import { isGarbled, restored } from './restore.ts'
import { sectionKind } from './section-kinds.ts'
import { warningsOf } from './warnings.ts'

const SURE = 0.97
const LIKELY = 0.85

/** Reads a plan. Pure: the same document gives the same reading. What is not printed stays null or empty. */
export function readPlan(source: SourceDocument): PlanReading {
  const document = withoutLegacyFonts(source)
  const items = piecesOf(document)
  const garbled = isGarbled(items.flatMap((item) => (item.kind === 'piece' ? [item.piece.text] : [])))
  const body = planBody(garbled ? restored(items) : items)
  const sources = new Sources()
  const trust = garbled ? 0.7 : 1
  const reading = emptyReading()
  readHead(body, reading, sources, trust)
  const responsibilities = responsibilitiesOf(body.root)
  const printed = activitiesOf(body, reading.period)
  const activities = [...printed, ...dutyActivities(responsibilities, printed, reading.period)]
  readBases(body, reading, sources, trust)
  readSections(body, activities, reading, sources, trust)
  readActivities(activities, reading, sources, trust)
  readResponsibilities(responsibilities, reading, sources, trust)
  readFigures(body, reading, sources, trust)
  readEnd(body, reading, sources, trust)
  reading.warnings = warningsOf({ document, body, reading, activities, responsibilities, garbled })
  reading.provenance = sources.found
  return reading
}

function emptyReading(): PlanReading {
  return {
    docType: null,
    issuer: null,
    commune: null,
    number: null,
    placeOfIssue: null,
    issuedOn: null,
    title: null,
    period: { from: null, to: null },
    legalBases: [],
    audiences: [],
    objectives: [],
    requirements: [],
    topics: [],
    activities: [],
    responsibilities: [],
    indices: [],
    targets: [],
    reporting: [],
    budgetSource: null,
    recipients: [],
    signer: null,
    truncated: false,
    warnings: [],
    provenance: {},
  }
}

function readHead(body: PlanBody, reading: PlanReading, sources: Sources, trust: number): void {
  const { header } = body
  reading.docType = sources.note('docType', header.docType, header.docTypePieces, SURE * trust)
  reading.number = sources.note('number', header.number, header.numberPieces, SURE * trust)
  reading.placeOfIssue = sources.note('placeOfIssue', header.placeOfIssue, header.datePieces, SURE * trust)
  reading.issuedOn = sources.note('issuedOn', header.issuedOn, header.datePieces, SURE * trust)
  reading.title = sources.note('title', header.title, header.titlePieces, SURE * trust)
  const period = periodOf([header.title ?? '', ...body.preamble.map((paragraph) => paragraph.text).reverse()])
  reading.period = period
  const periodPieces = header.titlePieces.length > 0 ? header.titlePieces : (body.preamble.at(-1)?.pieces ?? [])
  sources.note('period.from', period.from, periodPieces, SURE * trust)
  sources.note('period.to', period.to, periodPieces, SURE * trust)
  if (header.issuer) {
    reading.issuer = sources.note('issuer', header.issuer, header.issuerPieces, SURE * trust)
    reading.commune = sources.note('commune', header.commune, header.issuerPieces, SURE * trust)
    return
  }
  for (const paragraph of body.preamble) {
    const found =
      /(?:^|[;.]\s*)((?:uy ban nhan dan|ubnd)(?: \(ubnd\))? (?:xa|phuong|thi tran|dac khu|huyen|tinh)\s.{2,40}?)\s+(?:xay dung|ban hanh|trien khai|lap)/.exec(
        foldInPlace(paragraph.text),
      )
    if (!found) continue
    const from = found.index + found[0].indexOf(found[1]!)
    const issuer = issuerFrom(paragraph.text.slice(from, from + found[1]!.length), header.placeOfIssue)
    reading.issuer = sources.note('issuer', issuer.issuer, paragraph.pieces, 0.92 * trust)
    reading.commune = sources.note('commune', issuer.commune, paragraph.pieces, 0.92 * trust)
    header.level = issuer.level
    return
  }
}

// A recogniser doubles figures: no office writes "089" for a document; better none than an invented one.
function isDoubtful(number: string, pieces: readonly Piece[]): boolean {
  return /^0\d{2,}[-/]/.test(number) && pieces.some((piece) => piece.confidence < 1)
}

// "(Kèm theo Kế hoạch số …)" above an annex is the plan itself.
const OWN_ANNEX = /^\(?\s*(?:ban hanh )?kem theo (?:ke hoach|quyet dinh|cong van)/

function readBases(body: PlanBody, reading: PlanReading, sources: Sources, trust: number): void {
  const own = reading.number ? numberKey(reading.number) : null
  const seen = new Map<string, LegalBasisReading>()
  const cited: { text: string; pieces: Piece[] }[] = [
    ...body.paragraphs.map((paragraph) => ({ text: paragraph.text, pieces: paragraph.pieces })),
    ...body.tables.flatMap((item) =>
      item.table.rows.flatMap((row) =>
        row.map((cell) => ({ text: cell.lines.map((line) => line.text).join(' '), pieces: [] as Piece[] })),
      ),
    ),
  ]
  for (const { text, pieces } of cited) {
    if (OWN_ANNEX.test(foldInPlace(text))) continue
    for (const { at: _at, ...basis } of basesIn(text)) {
      if (isDoubtful(basis.number, pieces)) continue
      const key = numberKey(basis.number)
      if (key === own || seen.has(key)) continue
      seen.set(key, basis)
      const path = `legalBases[${reading.legalBases.length}]`
      reading.legalBases.push(basis)
      sources.note(`${path}.number`, basis.number, pieces, SURE * trust)
      sources.note(`${path}.issuedOn`, basis.issuedOn, pieces, SURE * trust)
      sources.note(`${path}.issuer`, basis.issuer, pieces, LIKELY * trust)
      sources.note(`${path}.subject`, basis.subject, pieces, LIKELY * trust)
    }
  }
}

function readSections(
  body: PlanBody,
  activities: readonly ActivityFound[],
  reading: PlanReading,
  sources: Sources,
  trust: number,
): void {
  const objectives: Found[] = []
  const requirements: Found[] = []
  const topics: Found[] = []
  const audiences: Found[] = []
  const inActivity = new Set(activities.flatMap((activity) => activity.sources.title))
  for (const node of walk(body.root)) {
    const kind = sectionKind(node)
    if (kind === 'objectives' || kind === 'purpose')
      objectives.push(
        ...bulletsBelow(node).filter(
          () => kind === 'objectives' || !node.children.some((child) => sectionKind(child) !== null),
        ),
      )
    if (kind === 'requirements') requirements.push(...bulletsBelow(node))
    if (kind === 'audiences' && !underActivity(node, inActivity)) audiences.push(...audiencesBelow(node))
    if ((kind === 'topics' || kind === 'topics-forms') && !underActivity(node, inActivity))
      topics.push(...topicsBelow(withoutActivities(node, inActivity)))
  }
  if (topics.length === 0)
    topics.push(...activities.flatMap((activity) => activity.content).filter((item) => item.text.split(' ').length > 3))
  reading.objectives = noteAll('objectives', objectives, sources, trust)
  reading.requirements = noteAll('requirements', requirements, sources, trust)
  reading.topics = noteAll('topics', unique(topics), sources, trust)
  reading.audiences = noteAll('audiences', audiences, sources, trust * 0.9)
}

function withoutActivities(node: OutlineNode, titles: ReadonlySet<Piece>): OutlineNode {
  const children = node.children.flatMap((child) => {
    if (isTitle(child, titles)) return []
    const rest = withoutActivities(child, titles)
    // A heading that only grouped activities is no topic of its own.
    return rest.children.length === 0 && child.children.some((below) => holdsTitle(below, titles)) ? [] : [rest]
  })
  return { ...node, children }
}

function holdsTitle(node: OutlineNode, titles: ReadonlySet<Piece>): boolean {
  return isTitle(node, titles) || node.children.some((child) => holdsTitle(child, titles))
}

function isTitle(node: OutlineNode, titles: ReadonlySet<Piece>): boolean {
  const first = node.paragraph?.pieces[0]
  return first !== undefined && titles.has(first)
}

function underActivity(node: OutlineNode, titles: ReadonlySet<Piece>): boolean {
  for (let at: OutlineNode | null = node; at; at = at.parent) if (isTitle(at, titles)) return true
  return false
}

function audiencesBelow(node: OutlineNode): Found[] {
  const items = bulletsBelow(node)
  // Bullets part the audiences themselves; a single sentence must be taken apart.
  if (items.length > 1) return items.map((item) => ({ ...item, text: item.text.replace(/[;.]+$/, '') }))
  return items.flatMap((item) => splitAudiences(item.text).map((text) => ({ text, pieces: item.pieces })))
}

function unique(items: readonly Found[]): Found[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = foldInPlace(item.text)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function noteAll(path: string, items: readonly Found[], sources: Sources, trust: number): string[] {
  return items.map((item, index) => sources.note(`${path}[${index}]`, tidy(item.text), item.pieces, 0.93 * trust))
}

function readActivities(
  activities: readonly ActivityFound[],
  reading: PlanReading,
  sources: Sources,
  trust: number,
): void {
  activities.forEach(({ sources: lines, content: _content, problems: _problems, ...activity }, index) => {
    const path = `activities[${index}]`
    reading.activities.push(activity)
    sources.note(`${path}.title`, activity.title, lines.title, 0.95 * trust)
    sources.note(
      `${path}.timing`,
      activity.timing.text,
      lines.timing,
      (activity.timing.kind === 'unspecified' ? 0.5 : 0.95) * trust,
    )
    activity.lead.forEach((unit, at) => sources.note(`${path}.lead[${at}]`, unit, lines.lead, 0.94 * trust))
    activity.coordinating.forEach((unit, at) =>
      sources.note(`${path}.coordinating[${at}]`, unit, lines.coordinating, 0.92 * trust),
    )
    activity.products.forEach((product, at) =>
      sources.note(`${path}.products[${at}]`, product, lines.products, 0.93 * trust),
    )
  })
}

function readResponsibilities(
  found: readonly ResponsibilityFound[],
  reading: PlanReading,
  sources: Sources,
  trust: number,
): void {
  found.forEach((item, index) => {
    const path = `responsibilities[${index}]`
    reading.responsibilities.push({
      unit: item.unit,
      asked: item.asked,
      duties: item.duties.map((duty) => tidy(duty.text)),
    })
    sources.note(`${path}.unit`, item.unit, item.unitPieces, 0.94 * trust)
    item.duties.forEach((duty, at) => sources.note(`${path}.duties[${at}]`, tidy(duty.text), duty.pieces, 0.92 * trust))
  })
}

function readFigures(body: PlanBody, reading: PlanReading, sources: Sources, trust: number): void {
  const all = body.paragraphs
  indicesIn(all).forEach((item, at) =>
    reading.indices.push(sources.note(`indices[${at}]`, item.value, item.pieces, SURE * trust)),
  )
  targetsIn(all).forEach((item, at) => {
    reading.targets.push(item.value)
    sources.note(`targets[${at}].value`, item.value.value, item.pieces, LIKELY * trust)
  })
  reportingIn(all).forEach((item, at) => {
    reading.reporting.push(item.value)
    sources.note(`reporting[${at}].period`, item.value.period, item.pieces, 0.8 * trust)
  })
  const budget = budgetIn(all)
  if (budget) reading.budgetSource = sources.note('budgetSource', budget.value, budget.pieces, LIKELY * trust)
}

function readEnd(body: PlanBody, reading: PlanReading, sources: Sources, trust: number): void {
  const { closing } = body
  reading.recipients = closing.recipients.map((item, at) =>
    sources.note(`recipients[${at}]`, tidy(item.text), item.pieces, 0.94 * trust),
  )
  reading.signer = closing.signer
  if (closing.signer) {
    for (const part of ['name', 'position', 'authority', 'for'] as const)
      sources.note(`signer.${part}`, closing.signer[part], closing.signerPieces, SURE * trust)
  }
  const headings = [...walk(body.root)].some((node) => sectionKind(node) === 'organisation')
  reading.truncated =
    !body.hasClosing &&
    closing.signer === null &&
    !(headings && body.paragraphs.some((paragraph) => /\.\/\./.test(paragraph.text)))
}
