import { addDays, isPlainDate } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { afterWorkingDays } from '#modules/calendar/domain/index.ts'
import type { WorkCalendar } from '#modules/calendar/domain/index.ts'
import { deadlineOf } from '../reading/deadlines.ts'
import { foldInPlace } from '../reading/folded.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { sentencesIn, superiorItems } from './superior-items.ts'
import type { CommuneFacts } from './superior-item.ts'

/** When the commune's own plan is due and what says so. */
export interface OwnDue {
  on: PlainDate
  source: string
}

const OWN_PLAN =
  /(?:xay dung|ban hanh|lap|gui|hoan thanh)[^.;]{0,60}\bke hoach\b(?! nay)(?! (?:kiem tra|tap huan|khao sat))/
const COMMUNES = /\bcap xa\b|\b(?:cac )?xa,? phuong\b|\bcac (?:xa|phuong)\b|\bdia phuong\b/

/**
 * The day that the superior's plan itself sets for the commune's plan ("UBND cấp xã ban hành kế hoạch trước ngày 15/02/2027"):
 * from the communes' duties, or from a requirement that names them. Null where no sentence sets one; nothing is reckoned here.
 */
export function ownDueOf(reading: PlanReading, facts: CommuneFacts): OwnDue | null {
  const duties = superiorItems(reading, facts)
    .filter((item) => item.forCommune === 'yes')
    .map((item) => item.text)
  const named = [...reading.requirements, ...reading.objectives]
    .flatMap(sentencesIn)
    .filter((text) => COMMUNES.test(foldInPlace(text)))
  const year = Number((reading.issuedOn ?? reading.period.from ?? '').slice(0, 4)) || null
  for (const sentence of [...duties, ...named]) {
    if (!OWN_PLAN.test(foldInPlace(sentence))) continue
    const limit = deadlineOf(foldInPlace(sentence), year, [])
    if (!limit || !isPlainDate(limit.to)) continue
    return { on: limit.exclusive ? addDays(limit.to, -1) : limit.to, source: sentence }
  }
  return null
}

/** The day by the commune's own setting, where the superior's plan sets none. */
export function ownDueBySetting(
  arrivedOn: PlainDate,
  workingDays: number | null,
  calendar: WorkCalendar,
): OwnDue | null {
  if (workingDays === null) return null
  return {
    on: afterWorkingDays(arrivedOn, workingDays, calendar),
    source: `Cài đặt của xã: ${workingDays} ngày làm việc từ ngày nhận`,
  }
}

/** True where the likeness of two titles and issuers makes the later one the new text of the earlier. */
export function isNewerText(
  one: { issuer: string | null; title: string; year: string | null },
  other: { issuer: string | null; title: string; year: string | null },
): boolean {
  return (
    one.year !== null &&
    one.year === other.year &&
    foldedKey(one.issuer ?? '') !== '' &&
    foldedKey(one.issuer ?? '') === foldedKey(other.issuer ?? '') &&
    subjectOf(one.title) === subjectOf(other.title)
  )
}

// "Kế hoạch sửa đổi, bổ sung Kế hoạch tuyên truyền …" is about the same subject.
const subjectOf = (title: string): string =>
  foldedKey(title)
    .replace(
      /^(?:ve viec )?(?:sua doi bo sung|dieu chinh bo sung|dieu chinh|thay the)(?: mot so noi dung)?(?: cua)? /,
      '',
    )
    .replace(/^(?:ke hoach )+/, '')
