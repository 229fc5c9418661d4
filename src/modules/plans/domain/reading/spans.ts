import { addDays, plainDateOf } from '#kernel/domain/plain-date.ts'
import { QUARTERS, dateText, monthEnd, plainDateFrom, valid } from './timing-dates.ts'
import type { Period, TimingProblem } from './timing-dates.ts'

const MONTH_NAMES: Record<string, number> = {
  gieng: 1,
  chap: 12,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
}

export interface Span {
  from: string
  to: string
}

/** Days, months, quarters or half-years that a wording names, in order; neighbours joined. */
export function spansOf(folded: string, year: number | null, period: Period, problems: TimingProblem[]): Span[] {
  const days = [
    ...folded.matchAll(
      /(?<!\d)(\d{1,2})(?:\s*[/.]\s*|-|\s+thang\s+)(\d{1,2})(?:\s*(?:[/.-]|\s+nam\s+)\s*(\d{4}))?(?!\s*[/\d])/g,
    ),
  ].filter((match) => !isMonthYear(match, folded))
  if (days.length > 0) return daySpans(days, year, folded, problems)
  if (year === null) return []
  if (/6 thang dau nam|sau thang dau nam|06 thang dau nam/.test(folded))
    return [{ from: `${year}-01-01`, to: `${year}-06-30` }]
  if (/(?:06|6|sau) thang cuoi nam/.test(folded)) return [{ from: `${year}-07-01`, to: `${year}-12-31` }]
  const quarters = quarterSpans(folded, year)
  if (quarters.length > 0) return quarters
  const months = monthSpans(folded, year)
  if (months.length > 0) return months
  if (/(?:trong|ca|suot) nam|nam 20\d\d|trong ky|trong thoi gian thuc hien/.test(folded) && period.from && period.to)
    return [{ from: period.from, to: period.to }]
  return []
}

// "tháng 01/2024" looks like the day 01/20…; "01/2024" is a month.
function isMonthYear(match: RegExpMatchArray, folded: string): boolean {
  const after = folded.slice(match.index! + match[0].length)
  const before = folded.slice(Math.max(0, match.index! - 6), match.index)
  if (/thang\s*$/.test(before) && /^\d+-/.test(match[0])) return true
  return /^\d/.test(after) || (/thang\s*$/.test(before) && !match[3] && Number(match[2]) > 12)
}

function daySpans(days: RegExpMatchArray[], year: number | null, folded: string, problems: TimingProblem[]): Span[] {
  const dates: string[] = []
  const lastYear = days.at(-1)![3]
  for (const match of days) {
    const date = dateText(
      match[3] ? Number(match[3]) : lastYear ? Number(lastYear) : year,
      Number(match[2]),
      Number(match[1]),
    )
    if (date) dates.push(date)
    else if (!problems.some((known) => known.printed.includes(match[0].trim())))
      problems.push({ printed: match[0].trim() })
  }
  if (dates.length === 0) return []
  if (dates.length >= 2 && /\bden\b|[-–]/.test(folded)) return [{ from: dates[0]!, to: dates.at(-1)! }]
  return dates.map((date) => ({ from: date, to: date }))
}

function quarterSpans(folded: string, year: number): Span[] {
  const named = /quy\s+((?:(?:iv|i{1,3}|[1-4])\b[\s,;+&-]*(?:va |den |quy )*)+)/.exec(folded)
  if (!named) return []
  const numbers = [...named[1]!.matchAll(/\b(iv|i{1,3}|[1-4])\b/g)].map((match) => QUARTERS[match[1]!]!)
  if (numbers.length === 2 && /den|[-–]/.test(named[1]!)) return [quarterSpan(year, numbers[0]!, numbers[1]!)]
  return merged(numbers.map((number) => quarterSpan(year, number, number)))
}

function quarterSpan(year: number, first: number, last: number): Span {
  return { from: plainDateOf(year, first * 3 - 2, 1), to: monthEnd(year, last * 3) }
}

function monthSpans(folded: string, year: number): Span[] {
  const numbers: { month: number; year: number }[] = []
  const range =
    /(?:tu )?thang\s+(\d{1,2})(?:\s*(?:\/|nam)\s*(\d{4}))?\s*(?:den|-|–)\s*(?:het )?(?:thang\s+)?(\d{1,2})(?:\s*(?:\/|nam)\s*(\d{4}))?/.exec(
      folded,
    )
  if (range) {
    const to = Number(range[4] ?? year)
    return valid(Number(range[1])) && valid(Number(range[3]))
      ? [{ from: plainDateOf(Number(range[2] ?? to), Number(range[1]), 1), to: monthEnd(to, Number(range[3])) }]
      : []
  }
  const list = /thang\s+((?:\d{1,2}(?:\s*\/\s*\d{4})?[\s,;]*(?:va |thang )*)+)/.exec(folded)
  if (list)
    for (const match of list[1]!.matchAll(/(\d{1,2})(?:\s*\/\s*(\d{4}))?(?!\d)/g))
      if (valid(Number(match[1]))) numbers.push({ month: Number(match[1]), year: match[2] ? Number(match[2]) : year })
  if (numbers.length === 0) {
    const named = /thang (gieng|chap|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi)\b/.exec(folded)
    if (named) numbers.push({ month: MONTH_NAMES[named[1]!]!, year })
    const short = /^(\d{1,2})\s*\/\s*(\d{4})$/.exec(folded)
    if (short && valid(Number(short[1]))) numbers.push({ month: Number(short[1]), year: Number(short[2]) })
  }
  return merged(numbers.map((at) => ({ from: plainDateOf(at.year, at.month, 1), to: monthEnd(at.year, at.month) })))
}

// Neighbouring months are one span.
function merged(spans: Span[]): Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from.localeCompare(b.from))) {
    const last = out.at(-1)
    if (last && addDays(plainDateFrom(last.to), 1) >= span.from) last.to = last.to > span.to ? last.to : span.to
    else out.push({ ...span })
  }
  return out
}
