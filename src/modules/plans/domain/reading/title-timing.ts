import { foldInPlace } from './folded.ts'
import type { TimingReading } from './plan-reading.ts'
import { readTiming } from './timing.ts'
import type { Period } from './timing.ts'

/** The time that the title of an activity itself names ("Hằng tháng đăng tin …"); unspecified where it names none. */
export function timingInTitle(title: string, period: Period): TimingReading {
  const folded = foldInPlace(title)
  const none: TimingReading = { kind: 'unspecified', text: null, from: null, to: null, every: null }
  const rhythm =
    /(?:hang|dinh ky(?: hang)?|moi) (?:tuan|thang|quy|nam)(?:(?:, | va )(?:hang )?(?:tuan|thang|quy|nam))*|\d+ ?(?:tin|bai|lan|so|buoi|ky|chuyen muc|cuoc)[^,;.]{0,12}\/ ?(?:\d+ )?(?:tuan|thang|quy|nam)|(?:phien )?hop thuong ky[^,.;]*/.exec(
      folded,
    )
  if (rhythm) return readTiming(title.slice(rhythm.index, rhythm.index + rhythm[0].length), period)
  if (/^thuong xuyen/.test(folded)) return { ...none, kind: 'continuous', text: title.slice(0, 'thuong xuyen'.length) }
  const span =
    /(?:trong |vao )(?:thang \d{1,2}(?:,? (?:va )?(?:thang )?\d{1,2})*|quy (?:iv|i{1,3}|[1-4])\b(?:,? (?:va )?(?:quy )?(?:iv|i{1,3})\b)*)(?:\s*(?:\/|nam)\s*\d{4})?/.exec(
      folded,
    )
  if (span) return readTiming(title.slice(span.index, span.index + span[0].length), period)
  const limit =
    /(?:truoc|cham nhat|hoan thanh (?:trong|truoc))[^,;]{0,20}\d[\d/ ]*(?:thang \d+)?(?: ?nam \d{4}|\/\d{4})?/.exec(
      folded,
    )
  if (limit) return readTiming(title.slice(limit.index, limit.index + limit[0].length), period)
  return none
}
