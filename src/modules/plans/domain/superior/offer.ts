import { addDays, formatDate } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { isWorkingDay } from '#modules/calendar/domain/index.ts'
import type { WorkCalendar } from '#modules/calendar/domain/index.ts'
import type { DraftPart, DraftRow, PlanDraft } from '../drafting/plan-draft.ts'
import { suggestLeads } from '../lead-suggestions.ts'
import type { ResponsibilityReading } from '../reading/plan-reading.ts'
import type { SuperiorItem } from './superior-item.ts'

/** What is put into a draft; the same shape as a change of a draft. */
export interface OfferChange {
  op: 'add'
  list: string
  key: string
  after: string | null
  value: DraftRow | DraftPart
}

/** A missing item made ready for the draft, to be looked at before it is added. */
export interface Offer {
  title: string
  /** Units that might lead, with the duty that speaks for them; the officer chooses. */
  leads: { unit: string; because: string }[]
  lead: string
  start: string
  finish: string
  /** Why the day is what it is; empty where the superior's plan sets none. */
  dayWhy: string
}

// Time to gather and sign what goes up, unless the commune decides otherwise.
const DAYS_BEFORE = 3
const EVERY: Record<string, string> = {
  week: 'Hằng tuần',
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  'half-year': '6 tháng một lần',
  year: 'Hằng năm',
}

/** The commune's version of an item: its words, a proposed lead, and a day three working days before the superior's. */
export function offerOf(
  item: SuperiorItem,
  responsibilities: readonly ResponsibilityReading[],
  calendar: WorkCalendar,
  today: PlainDate,
): Offer {
  const leads = suggestLeads({ channels: item.channels, title: item.text }, responsibilities).map(({ unit, duty }) => ({
    unit,
    because: duty,
  }))
  const title = item.text.replace(/[.;]+$/, '')
  const base = { title, leads, lead: leads[0]?.unit ?? '', start: '' }
  if (item.due.by !== null) {
    const earlier = workingDaysBefore(item.due.by, DAYS_BEFORE, calendar)
    const day = earlier < today ? item.due.by : earlier
    return {
      ...base,
      finish: formatDate(day),
      dayWhy: `cấp trên hạn ${formatDate(item.due.by)}${day === item.due.by ? '' : `, để ${DAYS_BEFORE} ngày làm việc tổng hợp, ký`}`,
    }
  }
  const every = item.due.every ? EVERY[item.due.every] : undefined
  return { ...base, finish: every ?? item.due.text ?? '', dayWhy: every || item.due.text ? 'như cấp trên' : '' }
}

/** The changes that put an offer into a draft: a row of its annex where the work stands in one, else an activity of its section on work; at the end, or after the key just added. */
export function addOffer(
  draft: PlanDraft,
  item: SuperiorItem,
  offer: Offer,
  key: string,
  after?: string,
): OfferChange[] {
  const work = {
    lead: offer.lead === '' ? [] : [offer.lead],
    coordinating: [],
    start: offer.start,
    finish: offer.finish,
    products: [],
    channels: item.channels,
    note: '',
    assignment: null,
    carriesOut: [item.key],
  }
  const annex = draft.annexes.findLast((one) => one.rows.length > 0)
  if (annex)
    return [
      {
        op: 'add',
        list: `annexes[${annex.key}].rows`,
        key,
        after: after ?? annex.rows.at(-1)?.key ?? null,
        value: { key, title: offer.title, ...work },
      },
    ]
  const section =
    draft.sections.find((one) => one.parts.some((part) => part.kind === 'activity')) ??
    draft.sections.find((one) => one.kind === 'work')
  if (!section) return []
  return [
    {
      op: 'add',
      list: `sections[${section.key}].parts`,
      key,
      after: after ?? section.parts.at(-1)?.key ?? null,
      value: { key, kind: 'activity', level: 1, heading: offer.title, clauses: [], work, asked: false },
    },
  ]
}

function workingDaysBefore(day: PlainDate, count: number, calendar: WorkCalendar): PlainDate {
  let at = day
  for (let left = count; left > 0;) {
    at = addDays(at, -1)
    if (isWorkingDay(at, calendar)) left--
  }
  return at
}
