import type { TimingReading } from './plan-reading.ts'

const RHYTHMS: Record<string, TimingReading['every']> = { tuan: 'week', thang: 'month', quy: 'quarter', nam: 'year' }

/** How often a wording says: undefined where it names no rhythm, null for "định kỳ" without one. Of several the shortest counts. */
export function rhythmOf(folded: string): TimingReading['every'] | undefined {
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
