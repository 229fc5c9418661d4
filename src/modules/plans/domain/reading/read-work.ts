import type { ActivityFound } from './activity-found.ts'
import { tidy } from './folded.ts'
import type { PlanReading } from './plan-reading.ts'
import { Sources } from './provenance.ts'
import type { ResponsibilityFound } from './responsibilities.ts'

/** Activities with the place of each of their values. */
export function readActivities(
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

/** Units with their duties. */
export function readResponsibilities(
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
