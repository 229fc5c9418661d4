import { addDays, isPlainDate } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import type { DraftPart, DraftWork, PlanDraft } from '../drafting/plan-draft.ts'
import type { PlanReading, ResponsibilityReading, TimingReading } from '../reading/plan-reading.ts'
import { foldInPlace } from '../reading/folded.ts'
import { joinTiming } from '../reading/timing.ts'
import { timingInTitle } from '../reading/title-timing.ts'
import { channelsOf } from '../reading/channels.ts'
import type { Channel } from '../reading/plan-reading.ts'

/** One thing the commune's own plan or draft says. */
export interface OwnItem {
  /** Where it stands: a draft's path ("sections[s1].parts[p2]", "annexes[a1].rows[r4]"), a plan's ("activities[3]"). */
  path: string
  kind: 'activity' | 'duty' | 'clause' | 'report' | 'target'
  text: string
  lead: string[]
  channels: Channel[]
  by: PlainDate | null
  every: TimingReading['every']
  isContinuous: boolean
  /** Keys of the superior plan's items that it says it carries out. */
  carriesOut: string[]
}

/** All that a commune's plan or draft says, to be compared with what is asked of it. */
export interface OwnWork {
  /** What stands for the duty to have a plan at all. */
  stage: 'none' | 'draft' | 'issued'
  items: OwnItem[]
  /** Who has which duty: from there a lead is proposed. */
  responsibilities: ResponsibilityReading[]
}

export const NO_WORK: OwnWork = { stage: 'none', items: [], responsibilities: [] }

/** What a draft says: activities with what stands under them, rows of annexes, duties of units, clauses, reports. */
export function workOfDraft(draft: PlanDraft): OwnWork {
  const items: OwnItem[] = []
  const responsibilities: ResponsibilityReading[] = []
  for (const section of draft.sections)
    for (const part of section.parts) {
      const path = `sections[${section.key}].parts[${part.key}]`
      if (part.kind === 'activity') {
        items.push(ofWork(path, titleOf(part), part.work, draft.period, below(part)))
        continue
      }
      if (part.kind === 'unit') {
        const duties = part.clauses.map((clause) => clause.text)
        responsibilities.push({ unit: part.heading ?? '', duties, asked: part.asked })
      }
      const kind =
        part.kind === 'unit'
          ? 'duty'
          : part.kind === 'reporting'
            ? 'report'
            : part.kind === 'targets'
              ? 'target'
              : 'clause'
      for (const clause of part.clauses)
        items.push({
          ...said(`${path}.clauses[${clause.key}]`, clause.text, draft.period),
          kind,
          lead: part.kind === 'unit' && part.heading ? [part.heading] : [],
        })
    }
  for (const annex of draft.annexes)
    for (const row of annex.rows)
      items.push(ofWork(`annexes[${annex.key}].rows[${row.key}]`, row.title, row, draft.period, ''))
  return { stage: 'draft', items: items.filter((item) => item.text.trim() !== ''), responsibilities }
}

/** What a plan says, as it was read and corrected. `carriesOut` holds the links of each activity, where its draft had any. */
export function workOfReading(reading: PlanReading, carriesOut: readonly (readonly string[])[] = []): OwnWork {
  const items: OwnItem[] = reading.activities.map((activity, index) => ({
    path: `activities[${index}]`,
    kind: 'activity',
    text: activity.title,
    lead: activity.lead,
    channels: activity.channels,
    ...timed(activity.timing),
    carriesOut: [...(carriesOut[index] ?? [])],
  }))
  reading.responsibilities.forEach((unit, at) =>
    unit.duties.forEach((duty, index) =>
      items.push({
        ...said(`responsibilities[${at}].duties[${index}]`, duty, reading.period),
        kind: 'duty',
        lead: [unit.unit],
      }),
    ),
  )
  reading.targets.forEach((target, index) =>
    items.push({ ...said(`targets[${index}]`, `${target.what}: ${target.value}`, reading.period), kind: 'target' }),
  )
  reading.reporting.forEach((report, index) =>
    items.push({
      ...said(`reporting[${index}]`, `Báo cáo định kỳ hằng ${report.period} ${report.to ?? ''}`, reading.period),
      kind: 'report',
    }),
  )
  const lists = { requirements: reading.requirements, topics: reading.topics, objectives: reading.objectives }
  for (const [name, list] of Object.entries(lists))
    list.forEach((text, index) => items.push(said(`${name}[${index}]`, text, reading.period)))
  return {
    stage: 'issued',
    items: items.filter((item) => item.text.trim() !== ''),
    responsibilities: reading.responsibilities,
  }
}

function ofWork(
  path: string,
  title: string,
  work: DraftWork | null,
  period: PlanDraft['period'],
  details: string,
): OwnItem {
  const timing = joinTiming(work?.start ?? '', work?.finish ?? '', period)
  const own = timing.kind === 'unspecified' ? timingInTitle(`${title}. ${details}`, period) : timing
  return {
    path,
    kind: 'activity',
    text: details === '' ? title : `${title}. ${details}`,
    lead: work?.lead ?? [],
    channels: work && work.channels.length > 0 ? work.channels : channelsOf(title, details),
    ...timed(own),
    carriesOut: work?.carriesOut ?? [],
  }
}

const said = (path: string, text: string, period: PlanDraft['period']): OwnItem => ({
  path,
  kind: 'clause',
  text,
  lead: [],
  channels: channelsOf(text, ''),
  ...timed(timingInTitle(text, period)),
  carriesOut: [],
})

function timed(timing: TimingReading): Pick<OwnItem, 'by' | 'every' | 'isContinuous'> {
  const to = isPlainDate(timing.to) ? timing.to : null
  return {
    by: to && timing.toExclusive ? addDays(to, -1) : to,
    every: rhythmIn(timing),
    isContinuous: timing.kind === 'continuous',
  }
}

/** How often; the half-year, which a reading leaves open, by its own words. */
export function rhythmIn(timing: TimingReading): TimingReading['every'] {
  const folded = foldInPlace(timing.text ?? '')
  const isHalfYear =
    /(?:hang|dinh ky|moi|cu) (?:0?6|sau) thang|(?:0?6|sau) thang(?: \/ ?| ?\/ ?| mot | 0?1 | )lan/.test(folded)
  return timing.every ?? (isHalfYear ? 'half-year' : null)
}

const titleOf = (part: DraftPart): string => part.heading ?? part.clauses[0]?.text ?? ''
const below = (part: DraftPart): string =>
  part.clauses
    .slice(part.heading === null ? 1 : 0)
    .map((clause) => clause.text)
    .join('. ')
