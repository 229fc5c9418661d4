import { addDays, isPlainDate } from '#kernel/domain/plain-date.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { channelsOf } from '../reading/channels.ts'
import type { PlanReading, TimingReading } from '../reading/plan-reading.ts'
import { readTiming } from '../reading/timing.ts'
import { timingInTitle } from '../reading/title-timing.ts'
import { isSentToCommunes, shareOf } from './commune-share.ts'
import type { ShareContext, ShareFound } from './commune-share.ts'
import { rhythmIn } from './own-work.ts'
import type { AddedItem, CommuneFacts, ItemDue, SuperiorItem } from './superior-item.ts'

const PLAN_ASKED =
  /(?:xay dung|ban hanh|lap)(?: va ban hanh)?(?: cac)? ke hoach(?! (?:kiem tra|tap huan|khao sat|truyen thong tren))/
const REPORT = /^(?:dinh ky |tong hop,? |thuc hien |gui |hang quy,? |hang nam,? )*(?:che do )?bao cao\b/

/**
 * What a superior's plan asks for, in the order of the paper: activities, duties of the section on organisation (one for each
 * sentence), targets, reports, and what an officer typed in. Each says whether it is the communes' work, and why.
 */
export function superiorItems(
  reading: PlanReading,
  facts: CommuneFacts,
  added: readonly AddedItem[] = [],
): SuperiorItem[] {
  const context: ShareContext = {
    ...facts,
    issuedOn: reading.issuedOn,
    isSentToCommunes: isSentToCommunes(reading.recipients),
  }
  const duties = dutyItems(reading, context)
  return [
    ...activityItems(reading, context),
    ...duties,
    ...targetItems(reading),
    ...reportItems(reading, duties),
    ...added.map((item) => addedItem(item, reading)),
  ]
}

function activityItems(reading: PlanReading, context: ShareContext): SuperiorItem[] {
  return reading.activities.flatMap((activity, index): SuperiorItem[] => {
    // A duty with a day of its own stands among the activities too; it is counted once, as the duty.
    if (activity.origin === 'duty' || activity.title.trim() === '') return []
    const { share, why } = activityShare(activity, context)
    return [
      {
        key: `a${index}`,
        kind: 'activity',
        text: activity.title,
        unit: activity.lead.join('; '),
        due: dueOf(activity.timing),
        channels: activity.channels,
        source: reading.provenance[`activities[${index}].title`] ?? null,
        forCommune: share,
        why,
        asksForPlan: PLAN_ASKED.test(foldedKey(activity.title)),
      },
    ]
  })
}

function activityShare(activity: { lead: string[]; coordinating: string[] }, context: ShareContext): ShareFound {
  const led = strongest(activity.lead.map((unit) => shareOf(unit, context)))
  if (led && led.share !== 'no') return led
  const helping = strongest(activity.coordinating.map((unit) => shareOf(unit, context)))
  if (helping?.share === 'yes') return { share: 'maybe', why: 'xã, phường là cơ quan phối hợp' }
  return led ?? shareOf('', context)
}

function dutyItems(reading: PlanReading, context: ShareContext): SuperiorItem[] {
  return reading.responsibilities.flatMap((unit, at) => {
    const { share, why } = shareOf(unit.unit, context)
    return unit.duties.flatMap((duty, index) => {
      const parts = sentencesIn(duty)
      return parts.map((text, part): SuperiorItem => {
        const folded = foldedKey(text)
        return {
          key: parts.length > 1 ? `d${at}.${index}.${part}` : `d${at}.${index}`,
          kind: REPORT.test(folded) ? 'report' : 'duty',
          text,
          unit: unit.unit,
          due: dueOf(timingInTitle(text, reading.period)),
          channels: channelsOf(text, ''),
          source: reading.provenance[`responsibilities[${at}].duties[${index}]`] ?? null,
          forCommune: share,
          why,
          asksForPlan: PLAN_ASKED.test(folded),
        }
      })
    })
  })
}

function targetItems(reading: PlanReading): SuperiorItem[] {
  return reading.targets.map((target, index) => {
    const named =
      shareOf(target.what, { communeName: '', twoTiersSince: null, issuedOn: null, isSentToCommunes: false }).share ===
      'yes'
    return {
      key: `t${index}`,
      kind: 'target',
      text: [target.what, target.value].filter((part) => part !== '').join(': '),
      unit: '',
      due: { text: null, by: null, every: null },
      channels: [],
      source: reading.provenance[`targets[${index}].what`] ?? reading.provenance[`targets[${index}].value`] ?? null,
      forCommune: named ? 'yes' : 'maybe',
      why: named ? 'chỉ tiêu nói đến xã, phường' : 'chỉ tiêu chung, xem có tính cho xã không',
      asksForPlan: false,
    }
  })
}

// Where a duty of the communes asks for reports already, the list of reports says the same once more.
function reportItems(reading: PlanReading, duties: readonly SuperiorItem[]): SuperiorItem[] {
  if (duties.some((item) => item.forCommune !== 'no' && /\bbao cao\b/.test(foldedKey(item.text)))) return []
  return reading.reporting.map((report, index) => ({
    key: `r${index}`,
    kind: 'report',
    text: `Báo cáo ${report.period}${report.to ? ` gửi ${report.to}` : ''}`,
    unit: '',
    due: { text: report.period, by: null, every: readTiming(`hằng ${report.period}`, reading.period).every },
    channels: ['report'],
    source: reading.provenance[`reporting[${index}].period`] ?? null,
    forCommune: 'maybe',
    why: 'văn bản không ghi ai báo cáo',
    asksForPlan: false,
  }))
}

function addedItem(item: AddedItem, reading: PlanReading): SuperiorItem {
  return {
    key: item.key,
    kind: item.kind,
    text: item.text,
    unit: item.unit,
    due:
      item.dueText === ''
        ? dueOf(timingInTitle(item.text, reading.period))
        : dueOf(readTiming(item.dueText, reading.period)),
    channels: channelsOf(item.text, ''),
    source: item.source,
    forCommune: 'yes',
    why: 'cán bộ ghi thêm',
    asksForPlan: PLAN_ASKED.test(foldedKey(item.text)),
  }
}

/** The sentences of a duty, parted where the paper parts them. */
export function sentencesIn(duty: string): string[] {
  const parts = duty
    .split(/;\s+|\.\s+(?=\p{Lu})/u)
    .map((part) => part.trim().replace(/[.;]+$/, ''))
    .filter((part) => part !== '')
  // What is too short to stand alone ("và báo cáo") belongs to the sentence before it.
  return parts.reduce<string[]>((out, part) => {
    const last = out.at(-1)
    if (last !== undefined && part.split(/\s+/).length < 3) out[out.length - 1] = `${last}; ${part}`
    else out.push(part.charAt(0).toUpperCase() + part.slice(1))
    return out
  }, [])
}

/** The last day in time. "Trước ngày" leaves its own day out. */
export function dueOf(timing: TimingReading): ItemDue {
  const to = isPlainDate(timing.to) ? timing.to : null
  const text = timing.kind === 'unspecified' && timing.to === null ? null : timing.text
  return { text, by: to && timing.toExclusive ? addDays(to, -1) : to, every: rhythmIn(timing) }
}

function strongest(found: readonly ShareFound[]): ShareFound | null {
  return found.find((one) => one.share === 'yes') ?? found.find((one) => one.share === 'maybe') ?? found[0] ?? null
}
