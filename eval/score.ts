import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { PlanReading } from '#modules/plans/domain/index.ts'
import { alike, f1, listF1, mean, pairUp } from './likeness.ts'
import { scoreActivities } from './score-activities.ts'
import type { Truth } from './truth.ts'

/** What each group of figures weighs in the total. */
export const WEIGHTS = {
  header: 2,
  legalBases: 2,
  activities: 3,
  lead: 2,
  coordinating: 1.5,
  timing: 1,
  channels: 1,
  products: 1,
  responsibilityUnits: 1.5,
  duties: 1,
  topics: 1,
  objectives: 0.5,
  requirements: 0.5,
  recipients: 1,
  indices: 0.5,
  audiences: 0.5,
  reporting: 0.5,
  targets: 0.5,
} as const

export interface Score {
  /** 0..1 by group; null where the plan has nothing of the kind and nothing was read. */
  groups: Record<string, number | null>
  total: number
}

/** Scores a reading against what a person read: F1 by group, weighted. */
export function scorePlan(reading: PlanReading, truth: Truth): Score {
  const groups: Score['groups'] = {
    header: mean(Object.values(scoreHeader(reading, truth))),
    legalBases: scoreBases(reading, truth),
    ...scoreActivities(truth, reading.activities),
    ...scoreResponsibilities(reading, truth),
    topics: better(truth.topicsFull, truth.topics, reading.topics),
    objectives: better(truth.objectivesFull, truth.objectives, reading.objectives),
    requirements: better(truth.requirementsFull, truth.requirements, reading.requirements),
    recipients: listF1(truth.recipients, reading.recipients),
    indices: listF1(truth.indices, reading.indices, 0.9),
    audiences: listF1(truth.audiences, reading.audiences, 0.6),
    reporting: listF1(truth.reporting?.map(periodOf), reading.reporting.map(periodOf)),
    targets: listF1(truth.targets?.map(goalOf), reading.targets.map(goalOf), 0.5),
  }
  let sum = 0
  let weight = 0
  for (const [name, weighs] of Object.entries(WEIGHTS)) {
    const figure = groups[name]
    if (figure === null || figure === undefined) continue
    sum += figure * weighs
    weight += weighs
  }
  return { groups, total: weight > 0 ? sum / weight : 0 }
}

/** 1 or 0 by field of the head; null for what nobody can know. */
function scoreHeader(reading: PlanReading, truth: Truth): Record<string, number | null> {
  const sure = (field: string, figure: number): number | null => (field in truth.uncertainFields ? null : figure)
  return {
    number: digits(reading.number) === digits(truth.number) ? 1 : 0,
    issuedOn: same(truth.issuedOn, reading.issuedOn),
    issuer: sameWords(truth.issuer, reading.issuer),
    placeOfIssue: sameWords(truth.placeOfIssue, reading.placeOfIssue),
    title: alike(truth.title, reading.title) >= 0.8 ? 1 : 0,
    periodFrom: same(truth.period?.from, reading.period.from),
    periodTo: same(truth.period?.to, reading.period.to),
    signerName: sure('signer.name', sameWords(truth.signer?.name, reading.signer?.name)),
    signerPosition: sure('signer.position', sameWords(truth.signer?.position, reading.signer?.position)),
  }
}

/** The number of a document as it is compared: letters and digits only. */
export function digits(number: string | null | undefined): string {
  return foldedKey(number ?? '').replaceAll(' ', '')
}

function same(wanted: string | null | undefined, found: string | null): number {
  return (wanted ?? null) === found ? 1 : 0
}

function sameWords(wanted: string | null | undefined, found: string | null | undefined): number {
  if (!wanted) return found ? 0 : 1
  return alike(wanted, found) >= 0.85 ? 1 : 0
}

// The number must be right; a missing or wrong day costs half.
function scoreBases(reading: PlanReading, truth: Truth): number | null {
  let hits = 0
  for (const wanted of truth.legalBases) {
    const found = reading.legalBases.find((basis) => digits(basis.number) === digits(wanted.number))
    if (found) hits += (wanted.issuedOn ?? null) === found.issuedOn ? 1 : 0.5
  }
  return f1(hits, truth.legalBases.length, reading.legalBases.length)
}

function scoreResponsibilities(reading: PlanReading, truth: Truth): Record<string, number | null> {
  const pairs = pairUp(truth.responsibilities, reading.responsibilities, (w, f) => alike(w.unit, f.unit), 0.7)
  const duties = mean(
    pairs.map(([w, f]) => listF1(truth.responsibilities[w]!.duties, reading.responsibilities[f]!.duties, 0.55)),
  )
  return {
    responsibilityUnits: f1(pairs.length, truth.responsibilities.length, reading.responsibilities.length),
    duties: pairs.length > 0 ? duties : truth.responsibilities.length > 0 ? 0 : null,
  }
}

// Where the truth has a list in full and shortened, the one that fits better counts.
function better(
  full: readonly string[] | null | undefined,
  short: readonly string[] | null | undefined,
  found: readonly string[],
): number | null {
  const figures = [full, short]
    .filter((list) => list !== null && list !== undefined)
    .map((list) => listF1(list, found, 0.6))
  return figures.every((figure) => figure === null) ? null : Math.max(...figures.map((figure) => figure ?? 0))
}

const periodOf = (item: { period: string }): string => item.period
const goalOf = (item: { what: string; value: string }): string => `${item.what} ${item.value}`
