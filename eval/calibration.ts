import type { ActivityReading, PlanReading } from '#modules/plans/domain/index.ts'
import { filledValues } from './filled-values.ts'
import { alike, pairUp } from './likeness.ts'
import { digits } from './score.ts'
import { pairActivities } from './score-activities.ts'
import type { Truth } from './truth.ts'

/** A value with how sure the reading is of it and whether it is right. */
export interface Judged {
  path: string
  value: string
  confidence: number
  right: boolean
}

/** Judges every filled value that the truth speaks of. What the truth leaves uncertain or does not record is left out. */
export function judged(reading: PlanReading, truth: Truth): Judged[] {
  const rights = judgesOf(reading, truth)
  return filledValues(reading).flatMap(({ path, value }) => {
    const confidence = reading.provenance[path]?.confidence
    const right = isUncertain(path, truth) ? null : rights(path, value)
    return confidence === undefined || right === null ? [] : [{ path, value, confidence, right }]
  })
}

export interface Reliability {
  from: number
  to: number
  values: number
  /** Mean confidence and share of right values in the band. */
  confidence: number
  right: number
}

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001]

/** Confidence against truth, in bands. */
export function reliability(values: readonly Judged[]): Reliability[] {
  return EDGES.slice(0, -1).flatMap((from, index) => {
    const to = EDGES[index + 1]!
    const band = values.filter((item) => item.confidence >= from && item.confidence < to)
    if (band.length === 0) return []
    return [
      {
        from,
        to: Math.min(to, 1),
        values: band.length,
        confidence: band.reduce((sum, item) => sum + item.confidence, 0) / band.length,
        right: band.filter((item) => item.right).length / band.length,
      },
    ]
  })
}

function isUncertain(path: string, truth: Truth): boolean {
  return path in truth.uncertainFields
}

function judgesOf(reading: PlanReading, truth: Truth): (path: string, value: string) => boolean | null {
  const activities = new Map(pairActivities(truth, reading.activities).map((pair) => [pair.at, pair.wanted]))
  const units = new Map(
    pairUp(truth.responsibilities, reading.responsibilities, (w, f) => alike(w.unit, f.unit), 0.7).map(([w, f]) => [
      f,
      truth.responsibilities[w]!,
    ]),
  )
  return (path, value) => {
    const [head, at, rest] = parts(path)
    switch (head) {
      case 'number':
        return digits(value) === digits(truth.number)
      case 'issuedOn':
        return value === truth.issuedOn
      case 'docType':
      case 'issuer':
      case 'commune':
      case 'placeOfIssue':
      case 'title':
        return alike(truth[head], value) >= 0.85
      case 'period':
        return value === (rest === 'from' ? truth.period?.from : truth.period?.to)
      case 'legalBases': {
        const basis = truth.legalBases.find((item) => digits(item.number) === digits(reading.legalBases[at]?.number))
        if (rest === 'number') return basis !== undefined
        if (!basis) return null
        if (rest === 'issuedOn') return value === basis.issuedOn
        const wanted = rest === 'issuer' ? basis.issuer : basis.subject
        return wanted ? alike(wanted, value) >= 0.6 : null
      }
      case 'audiences':
      case 'objectives':
      case 'requirements':
      case 'topics':
        return inLists([truth[head], head === 'audiences' ? null : truth[`${head}Full`]], value, 0.6)
      case 'indices':
        return inLists([truth.indices], value, 0.9)
      case 'recipients':
        return inLists([truth.recipients], value, 0.7)
      case 'activities':
        return ofActivity(activities.get(at), reading.activities[at]!, rest, value)
      case 'responsibilities': {
        const unit = units.get(at)
        if (rest === 'unit') return unit !== undefined
        return unit ? inLists([unit.duties], value, 0.55) : null
      }
      case 'targets':
        return inLists([truth.targets?.map((item) => item.value)], value, 0.7)
      case 'reporting':
        return inLists([truth.reporting?.map((item) => item.period)], value, 0.7)
      case 'budgetSource':
        return truth.budgetSource ? alike(truth.budgetSource, value) >= 0.5 : false
      case 'signer': {
        return alike(signerPart(truth, rest), value) >= 0.85
      }
      default:
        return null
    }
  }
}

function ofActivity(
  wanted: Truth['activities'][number] | undefined,
  read: ActivityReading,
  rest: string,
  value: string,
): boolean | null {
  if (rest === 'title') return wanted !== undefined
  if (!wanted) return null
  if (rest === 'timing') {
    const want = wanted.timing
    return (
      want !== null &&
      want !== undefined &&
      want.kind === read.timing.kind &&
      (want.from ?? null) === read.timing.from &&
      (want.to ?? null) === read.timing.to
    )
  }
  if (rest.startsWith('lead')) return inLists([wanted.lead], value, 0.7)
  if (rest.startsWith('coordinating')) return inLists([wanted.coordinating], value, 0.7)
  return rest.startsWith('products') ? inLists([wanted.products], value, 0.7) : null
}

function signerPart(truth: Truth, part: string): string | null | undefined {
  if (part === 'name') return truth.signer?.name
  if (part === 'position') return truth.signer?.position
  return part === 'authority' ? truth.signer?.authority : truth.signer?.for
}

function inLists(lists: readonly (readonly string[] | null | undefined)[], value: string, least: number): boolean {
  return lists.some((list) => list?.some((item) => alike(item, value) >= least) ?? false)
}

// "activities[2].lead[0]" as head, place and rest.
function parts(path: string): [string, number, string] {
  const found = /^(\w+)(?:\[(\d+)\])?\.?(.*)$/.exec(path)
  return [found?.[1] ?? path, Number(found?.[2] ?? 0), found?.[3] ?? '']
}
