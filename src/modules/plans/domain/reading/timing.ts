import { addDays, dayExists, daysInMonth, plainDateOf } from '#kernel/domain/plain-date.ts'
import { foldInPlace, tidy } from './folded.ts'
import type { TimingReading } from './plan-reading.ts'

export interface Period {
  from: string | null
  to: string | null
}

/** A day that is printed but does not exist. */
export interface TimingProblem {
  printed: string
}

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
const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

/**
 * Reads a wording of time. `period` gives the year where none is printed and the bounds of "trong năm".
 * Days that do not exist are left out and reported in `problems`.
 */
export function readTiming(wording: string, period: Period, problems: TimingProblem[] = []): TimingReading {
  const text = tidy(wording).replace(/[.;,]+$/, '')
  if (text === '') return nothing(null)
  const folded = foldInPlace(text)
  const year = yearOf(folded, period)
  const every = rhythmOf(folded)
  const limit = deadlineOf(folded, year, problems)
  if (every !== undefined && !(limit && /^(?:truoc|cham nhat|hoan thanh)/.test(folded)))
    return { ...nothing(text), kind: 'recurring', every }
  if (/thuong xuyen|lien tuc|quanh nam|thuong ky/.test(folded) && !limit) {
    if (/phien hop thuong ky|hop thuong ky/.test(folded)) return { ...nothing(text), kind: 'recurring' }
    return { ...nothing(text), kind: 'continuous' }
  }
  if (limit)
    return {
      ...nothing(text),
      kind: 'deadline',
      from: limit.from,
      to: limit.to,
      ...(limit.exclusive ? { toExclusive: true } : {}),
    }
  const spans = spansOf(folded, year, period, problems)
  if (spans.length > 0) {
    const from = spans.map((span) => span.from).sort()[0]!
    const to = spans
      .map((span) => span.to)
      .sort()
      .at(-1)!
    return { ...nothing(text), kind: 'period', from, to, ...(spans.length > 1 ? { spans } : {}) }
  }
  return nothing(text)
}

/** Puts the columns "Triển khai" and "Hoàn thành" of an annex together. */
export function joinTiming(
  start: string,
  finish: string,
  period: Period,
  problems: TimingProblem[] = [],
): TimingReading {
  if (tidy(start) === '') return readTiming(finish, period, problems)
  if (tidy(finish) === '') return readTiming(start, period, problems)
  const first = readTiming(start, period, problems)
  const last = readTiming(finish, period, problems)
  const text = `Triển khai: ${tidy(start)}; Hoàn thành: ${tidy(finish)}`
  if (first.kind === 'recurring' || last.kind === 'recurring')
    return { ...nothing(text), kind: 'recurring', every: last.every ?? first.every }
  if (last.kind === 'continuous') return { ...nothing(text), kind: 'continuous' }
  if (last.kind === 'deadline') return { ...last, text, from: first.from ?? last.from }
  if (last.kind === 'period') return { ...nothing(text), kind: 'period', from: first.from ?? last.from, to: last.to }
  return { ...first, text }
}

function nothing(text: string | null): TimingReading {
  return { kind: 'unspecified', text, from: null, to: null, every: null }
}

function yearOf(folded: string, period: Period): number | null {
  const printed = /\b(20\d{2})\b/.exec(folded)
  if (printed) return Number(printed[1])
  return period.from ? Number(period.from.slice(0, 4)) : null
}

const RHYTHMS: Record<string, TimingReading['every']> = { tuan: 'week', thang: 'month', quy: 'quarter', nam: 'year' }

// undefined: no rhythm; null: "định kỳ" without one. Of several the shortest counts.
function rhythmOf(folded: string): TimingReading['every'] | undefined {
  const lead = '(?:hang|hằng|moi|dinh ky|tung|theo|/|mot|01 lan|lan)\\s*(?:mot |hang |theo )?'
  const has = (unit: string): boolean =>
    new RegExp(
      `(?:${lead}|\\d\\s*(?:lan|so|tin|bai|buoi|cuoc|ky|chuyen muc)?(?:,? ?bai)?\\s*/\\s*(?:\\d+\\s*)?)${unit}(?![a-z])(?! (?:dau|cuoi) nam)`,
    ).test(folded)
  const once = /(?:^|\s)(?:0?1|mot) (tuan|thang|quy|nam)\s*(?:\/|,)?\s*(?:(?:0?\d|mot) )?lan/.exec(folded)
  if (once) return RHYTHMS[once[1]!] ?? null
  if (has('(?:tuan|ngay thu)') || /(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat) hang tuan/.test(folded)) return 'week'
  if (has('thang') && !/(?:dau|cuoi) moi quy/.test(folded)) return 'month'
  if (has('quy')) return 'quarter'
  if (
    /(?:hang|dinh ky|moi) (?:6|sau|06) thang|6 thang\/lan|(?:6|06) thang,? (?:va )?(?:mot|hang|1)? ?nam\b/.test(folded)
  )
    return null
  if (has('nam') && !/^trong (?:mot )?nam/.test(folded)) return 'year'
  return /dinh ky|(?:hang|moi) ngay/.test(folded) ? null : undefined
}

interface Limit {
  from: string | null
  to: string
  exclusive: boolean
}

const BEFORE = '(?:truoc|cham nhat|muon nhat|den het|het|khong qua|han cuoi|hoan thanh|xong|thoi han)'

function deadlineOf(folded: string, year: number | null, problems: TimingProblem[]): Limit | null {
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

interface Span {
  from: string
  to: string
}

function spansOf(folded: string, year: number | null, period: Period, problems: TimingProblem[]): Span[] {
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

function plainDateFrom(text: string): ReturnType<typeof plainDateOf> {
  const [year, month, day] = text.split('-').map(Number)
  return plainDateOf(year!, month!, day!)
}

function valid(month: number): boolean {
  return month >= 1 && month <= 12
}

function dateText(year: number | null, month: number, day: number): string | null {
  return year !== null && dayExists(year, month, day) ? plainDateOf(year, month, day) : null
}

function monthEnd(year: number, month: number): string {
  return plainDateOf(year, month, daysInMonth(year, month))
}
