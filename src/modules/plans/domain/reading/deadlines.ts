import { plainDateOf } from '#kernel/domain/plain-date.ts'
import { QUARTERS, dateText, monthEnd } from './timing-dates.ts'
import type { TimingProblem } from './timing-dates.ts'

interface Limit {
  from: string | null
  to: string
  exclusive: boolean
}

const BEFORE = '(?:truoc|cham nhat|muon nhat|den het|het|khong qua|han cuoi|hoan thanh|xong|thoi han)'

/** The last day that a wording sets ("trước ngày …", "chậm nhất …"); null where it sets none. */
export function deadlineOf(folded: string, year: number | null, problems: TimingProblem[]): Limit | null {
  const lead = new RegExp(`${BEFORE}(?: (?:la|vao|trong|truoc|den|het|han|thoi han|chot))*\\s*:?\\s*`).exec(folded)
  if (!lead || (/^(?:den )?het/.test(lead[0]) && /(?:^|\s)tu (?:ngay|thang|quy|\d)/.test(folded.slice(0, lead.index))))
    return null
  const rest = folded.slice(lead.index)
  const exclusive = /truoc/.test(lead[0])
  const day = /^[^\d]{0,40}?(\d{1,2})\s*(?:[/.-]|\s+thang\s+)\s*(\d{1,2})(?:\s*(?:[/.-]|\s*nam\s+)\s*(\d{4}))?/.exec(
    rest,
  )
  if (day && !/thang|quy/.test(rest.slice(0, day[0].search(/\d/)))) {
    const wanted = dateText(day[3] ? Number(day[3]) : year, Number(day[2]), Number(day[1]))
    if (wanted) return { from: null, to: wanted, exclusive }
    problems.push({ printed: day[0].trim() })
    return null
  }
  const month = /^[^\d]{0,24}thang\s+(\d{1,2})(?:\s*(?:\/|nam)\s*(\d{4}))?/.exec(rest)
  if (month && year !== null) {
    const at = month[2] ? Number(month[2]) : year
    const number = Number(month[1])
    if (number < 1 || number > 12) return null
    return exclusive
      ? { from: null, to: plainDateOf(at, number, 1), exclusive }
      : { from: null, to: monthEnd(at, number), exclusive: false }
  }
  const quarter = /^[^\d]{0,24}quy\s+(iv|i{1,3}|[1-4])\b/.exec(rest)
  if (quarter && year !== null) {
    const number = QUARTERS[quarter[1]!]!
    return exclusive
      ? { from: null, to: plainDateOf(year, number * 3 - 2, 1), exclusive }
      : { from: null, to: monthEnd(year, number * 3), exclusive: false }
  }
  return null
}
