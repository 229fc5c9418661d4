import type { PlanReading } from '#modules/plans/domain/index.ts'

/** A value that the reading claims is printed, with its path in `provenance`. */
export interface Filled {
  path: string
  value: string
}

/**
 * Every value of a reading that must have a place in the document. Left out is only what is worked out from
 * another value that has one: `channels` (from the title), the dates and rhythm of `timing` (from its wording),
 * `origin`, `ref`, `asked`, `kind` and `truncated`.
 */
export function filledValues(reading: PlanReading): Filled[] {
  const out: Filled[] = []
  const add = (path: string, value: string | null | undefined): void => {
    if (value !== null && value !== undefined && value !== '') out.push({ path, value })
  }
  for (const key of [
    'docType',
    'issuer',
    'commune',
    'number',
    'placeOfIssue',
    'issuedOn',
    'title',
    'budgetSource',
  ] as const)
    add(key, reading[key])
  add('period.from', reading.period.from)
  add('period.to', reading.period.to)
  reading.legalBases.forEach((basis, at) => {
    for (const key of ['number', 'issuedOn', 'issuer', 'subject'] as const) add(`legalBases[${at}].${key}`, basis[key])
  })
  for (const list of ['audiences', 'objectives', 'requirements', 'topics', 'indices', 'recipients'] as const)
    reading[list].forEach((value, at) => add(`${list}[${at}]`, value))
  reading.activities.forEach((activity, at) => {
    const path = `activities[${at}]`
    add(`${path}.title`, activity.title)
    add(`${path}.timing`, activity.timing.text)
    for (const list of ['lead', 'coordinating', 'products'] as const)
      activity[list].forEach((value, index) => add(`${path}.${list}[${index}]`, value))
  })
  reading.responsibilities.forEach((item, at) => {
    add(`responsibilities[${at}].unit`, item.unit)
    item.duties.forEach((duty, index) => add(`responsibilities[${at}].duties[${index}]`, duty))
  })
  reading.targets.forEach((target, at) => add(`targets[${at}].value`, target.value))
  reading.reporting.forEach((report, at) => add(`reporting[${at}].period`, report.period))
  for (const key of ['name', 'position', 'authority', 'for'] as const) add(`signer.${key}`, reading.signer?.[key])
  return out
}
