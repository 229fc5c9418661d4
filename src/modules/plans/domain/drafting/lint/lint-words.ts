import { dayExists, formatDate } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { foldInPlace } from '../../reading/folded.ts'
import { textsOf } from '../draft-texts.ts'
import type { DraftText } from '../draft-texts.ts'
import { moveYears } from '../move-years.ts'
import { dayOf, must, short, should } from './notice.ts'
import type { DraftNotice, LintContext } from './notice.ts'

/** Years that are not the plan's, days that do not exist, authorities that are no more. */
export function lintWords(context: LintContext): DraftNotice[] {
  const year = context.draft.period.from?.slice(0, 4)
  const on = dayOf(context)
  const since = context.facts.twoTiersSince
  return textsOf(context.draft).flatMap((place) => [
    ...otherYear(place, year ? Number(year) : null, context),
    ...(place.kind === 'time' ? [] : noSuchDay(place)),
    ...(on !== null && since !== null && on >= since ? oldLevels(place, since) : []),
  ])
}

function otherYear(place: DraftText, year: number | null, { draft }: LintContext): DraftNotice[] {
  if (year === null || place.kind === 'unit') return []
  // A list of names or products is set as a whole: no one-press change of one of its texts.
  const isFixable = !/\.(?:lead|coordinating|products)$/.test(place.path)
  for (const [printed, delta] of [
    [year - 1, 1],
    [year - 2, 2],
  ] as const) {
    if (!place.text.includes(String(printed)) || !place.text.match(new RegExp(`\\b${printed}\\b`))) continue
    const result = moveYears(place.text, printed, delta)
    const [first] = result.moved
    if (!first || !first.from.includes(String(printed))) continue
    return [
      should(
        'other-year',
        place.path,
        `“${short(first.from)}”: kế hoạch này của năm ${year}.`,
        isFixable ? [{ op: 'set', path: place.path, value: result.text }] : [],
      ),
    ]
  }
  const last = draft.period.to ? Number(draft.period.to.slice(0, 4)) : year
  const later = moveYears(place.text, last + 2, -1).moved[0]
  return later ? [should('other-year', place.path, `“${short(later.from)}”: kế hoạch này của năm ${year}.`)] : []
}

function noSuchDay(place: DraftText): DraftNotice[] {
  const found = [
    ...place.text.matchAll(/(?<![\d/.])(\d{1,2})\s*\/\s*(\d{1,2})\s*\/\s*(\d{4})(?![\d/])/g),
    ...place.text.matchAll(/ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/giu),
  ].find(([, day, month, year]) => !dayExists(Number(year), Number(month), Number(day)))
  return found ? [must('impossible-date', place.path, `“${found[0]}”: không có ngày này trên lịch.`)] : []
}

const OLD_LEVEL =
  /\b(?:ubnd huyen|uy ban nhan dan huyen|ubnd (?:quan|thi xa)|phong [a-z,\s-]{3,40} huyen|huyen uy|cap huyen|cac huyen|thi tran|bo phan mot cua cap huyen)\b/

function oldLevels(place: DraftText, since: PlainDate): DraftNotice[] {
  const found = OLD_LEVEL.exec(foldInPlace(place.text))
  if (!found || /so\s*:?\s*\d+/.test(foldInPlace(place.text).slice(0, found.index))) return []
  const words = place.text.slice(found.index, found.index + found[0].length)
  return [should('old-level', place.path, `“${words}”: từ ${formatDate(since)} không còn cấp huyện, thị trấn.`)]
}
