import { reliability } from './calibration.ts'
import { mean } from './likeness.ts'
import { SURE, failuresOf } from './judge.ts'
import type { Verdict } from './judge.ts'
import { WEIGHTS } from './score.ts'

const GROUPS = Object.keys(WEIGHTS)
const SHORT: Record<string, string> = {
  header: 'head',
  legalBases: 'base',
  activities: 'acts',
  coordinating: 'help',
  timing: 'time',
  channels: 'chan',
  products: 'prod',
  responsibilityUnits: 'unit',
  duties: 'duty',
  topics: 'topi',
  objectives: 'obje',
  requirements: 'requ',
  recipients: 'reci',
  indices: 'indi',
  audiences: 'audi',
  reporting: 'repo',
  targets: 'targ',
}

/** The verdicts as a table: one plan and form a line, one group a column, in thousandths. */
export function table(verdicts: readonly Verdict[]): string {
  const width = Math.max(12, ...verdicts.map((verdict) => `${verdict.id} ${verdict.form}`.length))
  const cell = (figure: number | null | undefined): string =>
    (figure === null || figure === undefined ? '·' : figure === 1 ? '1' : figure.toFixed(2).slice(1)).padStart(5)
  const head = `${''.padEnd(width)} total ${GROUPS.map((name) => (SHORT[name] ?? name).padStart(4)).join(' ')}    ms`
  const lines = verdicts.map(
    (verdict) =>
      `${`${verdict.id} ${verdict.form}`.padEnd(width)} ${verdict.total.toFixed(3)}${GROUPS.map((name) => cell(verdict.groups[name])).join('')} ${verdict.milliseconds.toFixed(0).padStart(5)}`,
  )
  const means = `${'mean'.padEnd(width)} ${(mean(verdicts.map((verdict) => verdict.total)) ?? 0).toFixed(3)}${GROUPS.map(
    (name) => cell(mean(verdicts.map((verdict) => verdict.groups[name] ?? null))),
  ).join('')}`
  return [head, ...lines, means].join('\n')
}

/** How honest the readings are: calibration in bands, then every reason to fail. */
export function honesty(verdicts: readonly Verdict[]): string {
  const values = verdicts.flatMap((verdict) => verdict.values)
  const sure = values.filter((value) => value.confidence >= SURE)
  const right = sure.filter((value) => value.right).length
  const bands = reliability(values).map(
    (band) =>
      `  ${band.from.toFixed(2)}–${band.to.toFixed(2)}  n=${String(band.values).padStart(4)}  sure ${band.confidence.toFixed(3)}  right ${band.right.toFixed(3)}`,
  )
  const failures = failuresOf(verdicts)
  return [
    `calibration: ${right} of ${sure.length} values at least ${SURE} sure are right (${sure.length > 0 ? ((100 * right) / sure.length).toFixed(1) : '–'} %)`,
    ...bands,
    ...(failures.length > 0
      ? ['FAILS:', ...failures.map((reason) => `  ${reason}`)]
      : ['nothing invented, every value stands where it says']),
  ].join('\n')
}
