import type { PlainDate } from '#kernel/domain/plain-date.ts'

/** A span in which the commune stood under one model of government. */
export interface TierPeriod {
  model: 'two-tier' | 'three-tier'
  from: PlainDate
  to: PlainDate | null
  reportTo: string | null
  reportThrough: string | null
}

/** The period a day lies in; null where the commune declared none. */
function periodOn<Period extends TierPeriod>(periods: readonly Period[], on: PlainDate): Period | null {
  return periods.find((period) => period.from <= on && (period.to === null || period.to >= on)) ?? null
}

/** Who receives a report about a day, as the commune declared it for that period; null where nothing is declared. */
export function reportPathOn(
  periods: readonly TierPeriod[],
  on: PlainDate,
): { model: 'two-tier' | 'three-tier'; to: string | null; through: string | null } | null {
  const period = periodOn(periods, on)
  return period && { model: period.model, to: period.reportTo, through: period.reportThrough }
}
