import type { PlanReading } from '#modules/plans/domain/index.ts'
import { judged } from './calibration.ts'
import type { Judged } from './calibration.ts'
import { unheldValues } from './holding.ts'
import type { Unheld } from './holding.ts'
import { digits, scorePlan } from './score.ts'
import type { Score } from './score.ts'
import type { Truth } from './truth.ts'

/** Everything that is known about one reading of one plan in one form. */
export interface Verdict extends Score {
  id: string
  form: string
  /** Documents that the text does not cite. */
  inventedBases: string[]
  unheld: Unheld[]
  values: Judged[]
  warnings: { wanted: string[]; given: string[]; missing: string[] }
  milliseconds: number
  /** The least total this plan may have in this form; null where none is set. */
  floor: number | null
}

/** Judges a reading: the score, and what must never happen. */
export function judge(
  reading: PlanReading,
  truth: Truth,
  facts: { id: string; form: string; milliseconds: number; floor: number | null },
): Verdict {
  const cited = new Set([
    ...truth.legalBases.map((basis) => digits(basis.number)),
    ...(truth.otherNumbers ?? []).map(digits),
  ])
  const given = [...new Set(reading.warnings.map((warning) => warning.code))].sort()
  const wanted = truth.warnings ?? []
  return {
    ...facts,
    ...scorePlan(reading, truth),
    inventedBases: reading.legalBases.map((basis) => basis.number).filter((number) => !cited.has(digits(number))),
    unheld: unheldValues(reading),
    values: judged(reading, truth),
    warnings: { wanted, given, missing: wanted.filter((code) => !given.includes(code)) },
  }
}

/** Of values at least this sure … */
export const SURE = 0.9
/** … at least this share must be right. */
const RIGHT = 0.98

/** Why the run fails; empty when it does not. One sentence each. */
export function failuresOf(verdicts: readonly Verdict[]): string[] {
  const out: string[] = []
  for (const verdict of verdicts) {
    const name = `${verdict.id} (${verdict.form})`
    if (verdict.inventedBases.length > 0) out.push(`${name}: invented legal bases ${verdict.inventedBases.join(', ')}`)
    for (const { path, value, quote } of verdict.unheld)
      out.push(`${name}: the place of ${path} does not hold “${value}”: ${quote === null ? 'no place' : `“${quote}”`}`)
    if (verdict.warnings.missing.length > 0)
      out.push(`${name}: expected warnings not given: ${verdict.warnings.missing.join(', ')}`)
    if (verdict.floor !== null && verdict.total < verdict.floor - 0.0005)
      out.push(`${name}: ${verdict.total.toFixed(3)} is below its floor ${verdict.floor.toFixed(3)}`)
  }
  const sure = verdicts.flatMap((verdict) => verdict.values).filter((value) => value.confidence >= SURE)
  const right = sure.filter((value) => value.right).length
  if (sure.length > 0 && right / sure.length < RIGHT)
    out.push(
      `of ${sure.length} values at least ${SURE} sure only ${((100 * right) / sure.length).toFixed(1)} % are right`,
    )
  return out
}
