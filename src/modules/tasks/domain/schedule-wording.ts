import { fold } from '#kernel/domain/vietnamese.ts'
import type { RecurringRule, Rhythm } from './schedule-rule.ts'

const NUMBERS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  chin: 9,
  muoi: 10,
}
const RHYTHM_OF: Readonly<Record<string, Rhythm>> = { tuan: 'week', thang: 'month', quy: 'quarter', nam: 'year' }
const COUNTED =
  '(?:lan|tin|bai|buoi|cuoc|ky|so|chuyen muc|chuyen trang|phien|luot|hoi nghi|dot|tin,? ?bai|tin ?va ?bai)'
const NUMBER = '(\\d{1,2}|mot|hai|ba|bon|nam|sau)'

export type Detail = Pick<RecurringRule, 'every'> & Partial<Omit<RecurringRule, 'kind' | 'every'>>

/**
 * What a wording of rhythm says beyond its unit: every second month, on the 25th, twice at least, in June.
 * `every` is what was read already; null when the reading found none. Null when no rhythm is to be found.
 */
export function rhythmDetail(wording: string, every: Rhythm | null): Detail | null {
  const text = fold(wording).replace(/\s+/g, ' ').trim()
  const stepped = stepOf(text)
  const unit = stepped?.every ?? halfYear(text) ?? every
  if (unit === null) return null
  const detail: Detail = { every: unit }
  if (stepped && stepped.step > 1) detail.step = stepped.step
  const least = leastIn(text)
  if (least !== null && least.every === unit && least.count > 1) detail.least = least.count
  if (unit === 'week') Object.assign(detail, weekday(text))
  else if (unit === 'year') Object.assign(detail, dayOfYear(text))
  else Object.assign(detail, dayOfMonth(text))
  return detail
}

// "2 tháng một lần", "03 tháng/lần", "mỗi hai tuần": six months are a half-year, three a quarter, twelve a year.
function stepOf(text: string): { every: Rhythm; step: number } | null {
  const found =
    new RegExp(`${NUMBER} ?(tuan|thang|nam|quy) ?(?:\\/|mot|01|1|moi) ?(?:lan|ky|dot|buoi|cuoc)`).exec(text) ??
    new RegExp(`(?:moi|cu|dinh ky|hang) ${NUMBER} (tuan|thang|quy)\\b`).exec(text)
  if (!found) return null
  const step = numberOf(found[1]!)
  const every = RHYTHM_OF[found[2]!]!
  if (every === 'month' && step === 6) return { every: 'half-year', step: 1 }
  if (every === 'month' && step === 12) return { every: 'year', step: 1 }
  if (every === 'month' && step === 3) return { every: 'quarter', step: 1 }
  if (every === 'quarter' && step === 2) return { every: 'half-year', step: 1 }
  return step >= 1 ? { every, step } : null
}

// "6 tháng, năm": a report at mid-year and at its end. With "quý" before it the quarter is the shorter one.
function halfYear(text: string): Rhythm | null {
  if (/\b(?:quy|thang|tuan),? (?:va )?(?:0?6|sau) thang/.test(text) || /hang (?:quy|thang|tuan)/.test(text)) return null
  return /\b(?:0?6|sau) thang(?:,| va) (?:hang |mot |01 |1 |ca |cuoi )?nam\b|nua nam (?:mot|1|01) lan|moi nua nam|dinh ky (?:0?6|sau) thang|hang (?:0?6|sau) thang/.test(
    text,
  )
    ? 'half-year'
    : null
}

function leastIn(text: string): { count: number; every: Rhythm } | null {
  const slashed = new RegExp(`${NUMBER} ?${COUNTED}?(?:,? ?bai)? ?\\/ ?(?:0?1 |mot )?(tuan|thang|quy|nam)`).exec(text)
  if (slashed) return { count: numberOf(slashed[1]!), every: RHYTHM_OF[slashed[2]!]! }
  const spoken = new RegExp(
    `(?:moi|hang|trong|mot|1|01) (tuan|thang|quy|nam)[^.;]{0,24}?(?:it nhat|toi thieu|tu) ${NUMBER} ?${COUNTED}`,
  ).exec(text)
  if (spoken) return { count: numberOf(spoken[2]!), every: RHYTHM_OF[spoken[1]!]! }
  const turned = new RegExp(
    `(?:it nhat|toi thieu) ${NUMBER} ?${COUNTED}[^.;]{0,16}? (?:mot|moi|trong|1|01|hang) (tuan|thang|quy|nam)`,
  ).exec(text)
  return turned ? { count: numberOf(turned[1]!), every: RHYTHM_OF[turned[2]!]! } : null
}

const WEEKDAYS: Readonly<Record<string, number>> = { hai: 1, ba: 2, tu: 3, nam: 4, sau: 5, bay: 6 }

function weekday(text: string): Partial<RecurringRule> {
  const days = [...text.matchAll(/thu (hai|ba|tu|nam|sau|bay|[2-7])\b|chu nhat/g)].map((match) =>
    match[1] === undefined ? 7 : (WEEKDAYS[match[1]] ?? Number(match[1]) - 1),
  )
  if (days.length === 1) return { day: days[0]! }
  return days.length > 1 ? { least: days.length } : {}
}

// "Trước ngày 25 hằng tháng" leaves the 25th out.
function dayOfMonth(text: string): Partial<RecurringRule> {
  if (/tuan (?:dau(?: tien)?|thu nhat|1) (?:cua |hang |moi )*thang/.test(text)) return { day: 7 }
  const found = [
    ...text.matchAll(/(truoc )?(?:ngay|mung) (\d{1,2})(?! ?[/.-] ?\d)(?! ?thang \d)/g),
    ...text.matchAll(/(truoc )?(?:ngay )?(\d{1,2}) (?:hang|moi) thang/g),
  ].at(-1)
  if (!found) return {}
  const day = Number(found[2]) - (found[1] ? 1 : 0)
  return day >= 1 && day <= 31 ? { day } : {}
}

function dayOfYear(text: string): Partial<RecurringRule> {
  const day = /(truoc )?ngay (\d{1,2}) ?(?:[/.-]|thang) ?(\d{1,2})\b/.exec(text)
  if (day && Number(day[3]) >= 1 && Number(day[3]) <= 12) {
    const number = Number(day[2]) - (day[1] ? 1 : 0)
    return number >= 1 && number <= 31 ? { month: Number(day[3]), day: number } : { month: Number(day[3]) }
  }
  const month = /thang (\d{1,2})\b/.exec(text)
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12) return { month: Number(month[1]) }
  const quarter = /quy (iv|i{1,3}|[1-4])\b/.exec(text)
  return quarter ? { month: ({ i: 1, ii: 2, iii: 3, iv: 4 }[quarter[1]!] ?? Number(quarter[1])) * 3 } : {}
}

function numberOf(text: string): number {
  return NUMBERS[text] ?? Number(text)
}
