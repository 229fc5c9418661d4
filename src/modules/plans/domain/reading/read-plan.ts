import { activitiesOf } from './activities.ts'
import type { SourceDocument } from './document-model.ts'
import { dutyActivities } from './duty-activities.ts'
import { emptyReading } from './empty-reading.ts'
import { budgetIn, indicesIn, reportingIn, targetsIn } from './figures.ts'
import { piecesOf } from './flow.ts'
import { tidy } from './folded.ts'
import { withoutLegacyFonts } from './legacy-document.ts'
import { walk } from './outline.ts'
import { planBody } from './plan-body.ts'
import type { PlanBody } from './plan-body.ts'
import type { PlanReading } from './plan-reading.ts'
import { Sources } from './provenance.ts'
import { responsibilitiesOf } from './responsibilities.ts'
import { isGarbled, restored } from './restore.ts'
import { sectionKind } from './section-kinds.ts'
import { withTextTables } from './text-tables.ts'
import { warningsOf } from './warnings.ts'

import { LIKELY, SURE } from './certainty.ts'
import { readHead } from './read-head.ts'
import { readBases } from './read-bases.ts'
import { readSections } from './read-sections.ts'
import { readActivities, readResponsibilities } from './read-work.ts'

/** Reads a plan. Pure: the same document gives the same reading. What is not printed stays null or empty. */
export function readPlan(source: SourceDocument): PlanReading {
  const { document, body, garbled } = bodyOf(source)
  const sources = new Sources()
  const trust = garbled ? 0.7 : 1
  const reading = emptyReading()
  readHead(body, reading, sources, trust)
  const responsibilities = responsibilitiesOf(body.root)
  const printed = activitiesOf(body, reading.period)
  const activities = [...printed, ...dutyActivities(responsibilities, printed, reading.period)]
  const doubtfulNumbers = readBases(body, reading, sources, trust)
  readSections(body, activities, reading, sources, trust)
  readActivities(activities, reading, sources, trust)
  readResponsibilities(responsibilities, reading, sources, trust)
  readFigures(body, reading, sources, trust)
  readEnd(body, reading, sources, trust)
  reading.warnings = warningsOf({ document, body, reading, activities, responsibilities, doubtfulNumbers, garbled })
  reading.provenance = sources.found
  return reading
}

/** The document cut into the parts of a plan, its old fonts and misread letters put right. */
export function bodyOf(source: SourceDocument): { document: SourceDocument; body: PlanBody; garbled: boolean } {
  const document = withoutLegacyFonts(source)
  const items = piecesOf(document)
  const garbled = isGarbled(items.flatMap((item) => (item.kind === 'piece' ? [item.piece.text] : [])))
  return { document, body: planBody(withTextTables(garbled ? restored(items) : items, garbled)), garbled }
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
