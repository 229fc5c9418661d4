import { partsOf, plainDate } from '#kernel/domain/plain-date.ts'

/** What a plan says, as far as a public text needs it. */
export interface PlanFacts {
  /** "Ủy ban nhân dân xã Suối Mẫu". */
  issuer: string
  title: string
  number: string | null
  /** As much of the ISO date as is known. */
  issuedOn: string | null
  from: string
  to: string
  objectives: string[]
  activities: PlanActivity[]
  /** Whom to ask; null where no unit holds the plan together. */
  focalUnit: string | null
}

export interface PlanActivity {
  title: string
  lead: string[]
  timing: { kind: string; text: string | null; from: string | null; to: string | null; every: string | null }
}

/** A part of the year with what falls into it. */
export interface YearPart {
  /** "Hằng tháng", "Quý I năm 2026", "Thường xuyên trong năm". */
  heading: string
  activities: PlanActivity[]
}

const RHYTHMS: readonly (readonly [string, string])[] = [
  ['week', 'Hằng tuần'],
  ['month', 'Hằng tháng'],
  ['quarter', 'Hằng quý'],
  ['half-year', 'Sáu tháng một lần'],
  ['year', 'Hằng năm'],
]
const CONTINUOUS = 'Thường xuyên trong thời gian thực hiện kế hoạch'
const UNDATED = 'Kế hoạch chưa ghi thời gian'
const QUARTERS = ['I', 'II', 'III', 'IV'] as const

/** Activities by when they are done: quarter by quarter of their last day, then what returns, what is always done, what has no date. */
export function yearParts(activities: readonly PlanActivity[]): YearPart[] {
  const groups = Map.groupBy(activities, headingOf)
  const order = (heading: string): string => {
    const quarter = /^Quý (I{1,3}|IV) năm (\d{4})$/.exec(heading)
    if (quarter) return `0 ${quarter[2]} ${QUARTERS.findIndex((name) => name === quarter[1])}`
    const rhythm = RHYTHMS.findIndex(([, word]) => word === heading)
    if (rhythm >= 0) return `1 ${rhythm}`
    return heading === CONTINUOUS ? '2' : '3'
  }
  return [...groups]
    .map(([heading, own]) => ({ heading, activities: own }))
    .sort((a, b) => order(a.heading).localeCompare(order(b.heading)))
}

function headingOf({ timing }: PlanActivity): string {
  const rhythm = RHYTHMS.find(([code]) => code === timing.every)
  if (timing.kind === 'recurring' && rhythm) return rhythm[1]
  if (timing.kind === 'continuous') return CONTINUOUS
  const last = timing.to ?? timing.from
  if (last === null || !/^\d{4}-\d{2}-\d{2}$/.test(last)) return UNDATED
  const [year, month] = partsOf(plainDate(last))
  return `Quý ${QUARTERS[Math.floor((month - 1) / 3)]} năm ${year}`
}
