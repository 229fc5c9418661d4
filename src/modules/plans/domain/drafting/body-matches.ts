import type { ReviewedActivity } from '../edits.ts'
import type { ActivityFound } from '../reading/activity-found.ts'
import { activitiesOf } from '../reading/activities.ts'
import { foldedWords } from '../reading/folded.ts'
import type { Piece } from '../reading/flow.ts'
import { walk } from '../reading/outline.ts'
import type { OutlineNode } from '../reading/outline.ts'
import type { PlanBody } from '../reading/plan-body.ts'
import type { PlanReading, Provenance, ResponsibilityReading } from '../reading/plan-reading.ts'
import { responsibilitiesOf } from '../reading/responsibilities.ts'

/** Which heading of an older document holds which activity or unit of the confirmed plan. */
export interface BodyMatches {
  activities: ReadonlyMap<OutlineNode, ReviewedActivity>
  units: ReadonlyMap<OutlineNode, ResponsibilityReading>
  /** Activities that stand at no heading: rows of tables, and what an officer added. */
  loose: ReviewedActivity[]
  /** Units that an officer added. */
  looseUnits: ResponsibilityReading[]
}

/** The confirmed plan is what counts: what was read but taken out again is matched to nothing. */
export function matchesIn(body: PlanBody, reading: PlanReading): BodyMatches {
  const nodeOf = new Map<Piece, OutlineNode>()
  for (const node of walk(body.root)) {
    const first = node.paragraph?.pieces[0]
    if (first && !nodeOf.has(first)) nodeOf.set(first, node)
  }
  const found = activitiesOf(body, reading.period).filter((activity) => activity.origin === 'form')
  const activities = new Map<OutlineNode, ReviewedActivity>()
  const loose: ReviewedActivity[] = []
  reading.activities.forEach((activity, at) => {
    // A duty stands below its unit already.
    if (activity.origin === 'duty') return
    const place = reading.provenance[`activities[${at}].title`] ?? null
    const match = activity.origin === 'form' ? bestOf(found, activity, place) : undefined
    const node = match?.sources.title[0] && nodeOf.get(match.sources.title[0])
    if (node && !activities.has(node)) activities.set(node, activity)
    else loose.push(activity)
  })
  return { activities, loose, ...unitsIn(body, reading) }
}

function bestOf(
  found: readonly ActivityFound[],
  activity: ReviewedActivity,
  place: Provenance | null,
): ActivityFound | undefined {
  const there = found.find(({ sources }) => {
    const first = sources.title[0]
    return place !== null && first !== undefined && first.page === place.page && first.line === place.line
  })
  return there ?? found.find(({ title }) => sameWords(title, activity.title))
}

function unitsIn(body: PlanBody, reading: PlanReading): Pick<BodyMatches, 'units' | 'looseUnits'> {
  const units = new Map<OutlineNode, ResponsibilityReading>()
  const looseUnits: ResponsibilityReading[] = []
  const found = responsibilitiesOf(body.root)
  reading.responsibilities.forEach((item, at) => {
    const place = reading.provenance[`responsibilities[${at}].unit`]
    const match =
      found.find(({ unitPieces: [first] }) => place && first?.page === place.page && first.line === place.line) ??
      found.find(({ unit }) => sameWords(unit, item.unit))
    if (match && !units.has(match.node)) units.set(match.node, item)
    else looseUnits.push(item)
  })
  return { units, looseUnits }
}

const sameWords = (one: string, other: string): boolean => foldedWords(one).join(' ') === foldedWords(other).join(' ')
